using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Graph.Cypher.Binding;

/// <summary>The variables that can be read at one place of a query; every change gives a new scope.</summary>
/// <remarks>A short query has a handful of variables, and the machinery of an immutable dictionary would take longer to start than such a query to run: so a
/// few are kept in an array, and only many in a dictionary.</remarks>
internal sealed class Scope
{
    private const int Few = 16;

    private readonly Symbol[] few;
    private readonly ImmutableDictionary<string, Symbol>? many;

    private Scope(Symbol[] few, ImmutableDictionary<string, Symbol>? many = null)
    {
        this.few = few;
        this.many = many;
    }

    public static Scope Empty { get; } = new([]);

    public bool IsEmpty => many is null && few.Length == 0;

    /// <summary>In no order that means anything.</summary>
    public IEnumerable<Symbol> Symbols => many?.Values ?? few;

    public IEnumerable<string> Names => Array.ConvertAll([.. Symbols], static symbol => symbol.Name);

    public bool Contains(string name) => TryGet(name, out _);

    public bool TryGet(string name, [MaybeNullWhen(false)] out Symbol symbol)
    {
        if (many is not null)
        {
            return many.TryGetValue(name, out symbol);
        }

        var index = IndexOf(name);
        symbol = index < 0 ? null : few[index];
        return index >= 0;
    }

    /// <summary>The scope with the symbol, which takes the place of another of its name.</summary>
    public Scope With(Symbol symbol)
    {
        if (many is not null)
        {
            return new Scope([], many.SetItem(symbol.Name, symbol));
        }

        var index = IndexOf(symbol.Name);
        if (index < 0 && few.Length == Few)
        {
            return new Scope([], few.ToImmutableDictionary(known => known.Name, StringComparer.Ordinal).SetItem(symbol.Name, symbol));
        }

        var next = new Symbol[index < 0 ? few.Length + 1 : few.Length];
        few.CopyTo(next, 0);
        next[index < 0 ? few.Length : index] = symbol;
        return new Scope(next);
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < few.Length; i++)
        {
            if (few[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
