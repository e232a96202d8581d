using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>One problem solved with some weights, sweep by sweep as <see cref="SideSolver"/> does, and the way back from the error to the weights.</summary>
internal sealed class SidePass
{
    private readonly SideExample example;
    private readonly double[] weights;

    /// <summary>Messages before each sweep and after the last: 2i to the one end of link i, 2i + 1 to the other.</summary>
    private readonly double[][] messages;

    /// <summary>Margins before each sweep and after the last.</summary>
    private readonly double[][] margins;

    /// <param name="parameters">Weight of each feature, in log-odds.</param>
    public SidePass(SideExample example, double[] parameters)
    {
        this.example = example;
        var own = new double[example.Nodes.Length];
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = Score(example.Nodes[i], parameters) + example.Priors[i];
        }

        weights = new double[example.Links.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Score(example.Links[i].Features, parameters);
        }

        messages = new double[SideSolver.Sweeps + 1][];
        margins = new double[SideSolver.Sweeps + 1][];
        (messages[0], margins[0]) = (new double[weights.Length * 2], own);
        for (var sweep = 0; sweep < SideSolver.Sweeps; sweep++)
        {
            messages[sweep + 1] = Next(messages[sweep], margins[sweep]);
            margins[sweep + 1] = Sum(own, messages[sweep + 1]);
        }
    }

    /// <summary>Adds the gradient of the log-loss of the men whose side is annotated.</summary>
    public void AddGradient(double[] gradient)
    {
        var error = new double[margins[0].Length];
        for (var i = 0; i < error.Length; i++)
        {
            var truth = example.Truth[i];
            error[i] = truth == 0 ? 0 : -truth / (1 + Math.Exp(truth * margins[^1][i]));
        }

        var ownError = (double[])error.Clone();
        var linkError = new double[weights.Length];
        var messageError = new double[weights.Length * 2];
        Spread(error, messageError);
        for (var sweep = SideSolver.Sweeps - 1; sweep >= 0; sweep--)
        {
            messageError = Back(messageError, sweep, ownError, linkError);
        }

        for (var i = 0; i < error.Length; i++)
        {
            Add(example.Nodes[i], ownError[i], gradient);
        }

        for (var i = 0; i < linkError.Length; i++)
        {
            Add(example.Links[i].Features, linkError[i], gradient);
        }
    }

    private double[] Next(double[] now, double[] margin)
    {
        var next = new double[now.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var (one, other, _) = example.Links[i];
            next[2 * i] = (now[2 * i] + Message(weights[i], margin[other] - now[(2 * i) + 1])) / 2;
            next[(2 * i) + 1] = (now[(2 * i) + 1] + Message(weights[i], margin[one] - now[2 * i])) / 2;
        }

        return next;
    }

    private double[] Sum(double[] own, double[] now)
    {
        var sum = (double[])own.Clone();
        for (var i = 0; i < weights.Length; i++)
        {
            sum[example.Links[i].One] += now[2 * i];
            sum[example.Links[i].Other] += now[(2 * i) + 1];
        }

        return sum;
    }

    /// <summary>From the error of margins to that of the messages that they are sums of.</summary>
    private void Spread(double[] marginError, double[] messageError)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            messageError[2 * i] += marginError[example.Links[i].One];
            messageError[(2 * i) + 1] += marginError[example.Links[i].Other];
        }
    }

    private double[] Back(double[] error, int sweep, double[] ownError, double[] linkError)
    {
        var (now, margin) = (messages[sweep], margins[sweep]);
        var back = new double[error.Length];
        var marginError = new double[margin.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var (one, other, _) = example.Links[i];
            var (toOne, toOther) = (2 * i, (2 * i) + 1);
            back[toOne] += error[toOne] / 2;
            back[toOther] += error[toOther] / 2;
            var (fromOther, fromOne) = (margin[other] - now[toOther], margin[one] - now[toOne]);
            linkError[i] += (error[toOne] / 2 * Slope(fromOther, weights[i])) + (error[toOther] / 2 * Slope(fromOne, weights[i]));
            var (otherError, oneError) = (error[toOne] / 2 * Slope(weights[i], fromOther), error[toOther] / 2 * Slope(weights[i], fromOne));
            marginError[other] += otherError;
            back[toOther] -= otherError;
            marginError[one] += oneError;
            back[toOne] -= oneError;
        }

        for (var i = 0; i < marginError.Length; i++)
        {
            ownError[i] += marginError[i];
        }

        if (sweep > 0)
        {
            Spread(marginError, back);
        }

        return back;
    }

    private static double Message(double weight, double margin) => weight * margin / (2 + Math.Abs(weight) + Math.Abs(margin));

    /// <summary>Slope of a message by its second factor.</summary>
    private static double Slope(double first, double second)
    {
        var sum = 2 + Math.Abs(first) + Math.Abs(second);
        return first * (2 + Math.Abs(first)) / (sum * sum);
    }

    private static double Score((int Id, float Value)[] features, double[] parameters)
    {
        var sum = 0.0;
        foreach (var (id, value) in features)
        {
            sum += parameters[id] * value;
        }

        return sum;
    }

    private static void Add((int Id, float Value)[] features, double error, double[] gradient)
    {
        if (error != 0)
        {
            foreach (var (id, value) in features)
            {
                gradient[id] += error * value;
            }
        }
    }
}
