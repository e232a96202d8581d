namespace Graph.Training.Extraction;

/// <summary>Adam (Kingma and Ba, 2015) on a whole training set, with a rate that falls to nothing over a number of steps fixed before.</summary>
/// <param name="size">How many weights there are.</param>
/// <param name="rate">The rate of the first step.</param>
internal sealed class AdamSteps(int size, int steps, double rate)
{
    private const double MeanDecay = 0.9, SquareDecay = 0.999, Least = 1e-8;

    private readonly double[] mean = new double[size], square = new double[size];

    /// <summary>Moves the weights against their gradient.</summary>
    /// <param name="step">1 for the first.</param>
    public void Move(double[] weights, double[] gradient, int step)
    {
        var pace = rate * (1 - ((double)(step - 1) / steps));
        var (first, second) = (1 - Math.Pow(MeanDecay, step), 1 - Math.Pow(SquareDecay, step));
        for (var j = 0; j < weights.Length; j++)
        {
            mean[j] = (MeanDecay * mean[j]) + (0.1 * gradient[j]);
            square[j] = (SquareDecay * square[j]) + (0.001 * gradient[j] * gradient[j]);
            weights[j] -= pace * (mean[j] / first) / (Math.Sqrt(square[j] / second) + Least);
        }
    }
}
