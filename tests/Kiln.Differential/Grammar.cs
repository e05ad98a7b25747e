namespace Kiln.Differential;

/// <summary>
/// A grammar with weights and declarations, as grammar.txt describes it, and the drawing of programs from it: the same seed gives the
/// same program.
/// </summary>
internal sealed class Grammar
{
    private const int MaxDepth = 14;
    private const int MaxLength = 7000;

    private enum PartKind { Text, Rule, Declare, DeclareLate, Use, UseVariable, Nth }

    private readonly record struct Part(PartKind Kind, string Text);

    private sealed record Alternative(int Weight, Part[] Parts, bool IsScope)
    {
        public int Depth { get; set; } = int.MaxValue;
    }

    private readonly Dictionary<string, List<Alternative>> _rules = [];

    public Grammar(string text)
    {
        List<Alternative>? rule = null;
        foreach (string line in text.Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] != ' ')
            {
                _rules.Add(line.Trim(), rule = []);
                continue;
            }
            string[] halves = line.TrimStart().Split(' ', 2);
            string body = halves.Length > 1 ? halves[1].Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\n", "\\n", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) : "";
            Part[] parts = Parse(body);
            rule!.Add(new Alternative(int.Parse(halves[0], System.Globalization.CultureInfo.InvariantCulture), parts, body.Contains('{', StringComparison.Ordinal)));
        }
        ComputeDepths();
    }

    private static Part[] Parse(string body)
    {
        var parts = new List<Part>();
        int from = 0;
        for (int i = body.IndexOf('@', StringComparison.Ordinal); i >= 0; i = body.IndexOf('@', from))
        {
            if (i > from) parts.Add(new Part(PartKind.Text, body[from..i]));
            int end = i + 1;
            while (end < body.Length && char.IsAsciiLetterOrDigit(body[end])) end++;
            string name = body[(i + 1)..end];
            PartKind kind = name switch
            {
                "new" => PartKind.Declare, "late" => PartKind.DeclareLate, "old" => PartKind.Use, "var" => PartKind.UseVariable,
                _ => char.IsAsciiDigit(name[0]) ? PartKind.Nth : PartKind.Rule,
            };
            if (kind is PartKind.Declare or PartKind.DeclareLate or PartKind.Use or PartKind.UseVariable)
            {
                int start = ++end;
                while (end < body.Length && char.IsAsciiLetterOrDigit(body[end])) end++;
                name = body[start..end];
            }
            parts.Add(new Part(kind, name));
            from = end;
        }
        if (from < body.Length) parts.Add(new Part(PartKind.Text, body[from..]));
        return parts.ToArray();
    }

    private void ComputeDepths()
    {
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (List<Alternative> rule in _rules.Values)
            {
                foreach (Alternative alternative in rule)
                {
                    int depth = 0;
                    foreach (Part part in alternative.Parts)
                    {
                        if (part.Kind is not (PartKind.Rule or PartKind.Use)) continue;
                        if (!_rules.TryGetValue(part.Text, out List<Alternative>? used)) throw new InvalidDataException($"There is no rule '{part.Text}'.");
                        int least = used.Min(a => a.Depth);
                        depth = least == int.MaxValue ? int.MaxValue : Math.Max(depth, least + 1);
                        if (depth == int.MaxValue) break;
                    }
                    if (depth >= alternative.Depth) continue;
                    alternative.Depth = depth;
                    changed = true;
                }
            }
        }
    }

    /// <summary>The program of a seed.</summary>
    public string Generate(string rule, ulong seed)
    {
        var drawing = new Drawing(this, seed);
        drawing.Expand(rule, MaxDepth, null);
        return drawing.ToString();
    }

    private sealed class Scope(Scope? parent, bool holdsLate)
    {
        public List<(string Kind, string Name)> Variables { get; } = [];

        public Scope? Parent { get; } = parent;

        public bool HoldsLate { get; } = holdsLate;
    }

    private sealed class Drawing(Grammar grammar, ulong seed)
    {
        private readonly System.Text.StringBuilder _text = new();
        private ulong _state = Mix(seed + 1);
        private int _names;

        public override string ToString() => _text.ToString();

        // SplitMix64; the seed is mixed too, or the sequence of the next seed would be this one without its first number.
        private int Next(int bound) => (int)(Mix(_state += 0x9E3779B97F4A7C15) % (ulong)bound);

        private static ulong Mix(ulong z)
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }

        public void Expand(string rule, int depth, Scope? outer)
        {
            Alternative alternative = Choose(grammar._rules[rule], _text.Length > MaxLength ? 0 : depth);
            var scope = new Scope(outer, alternative.IsScope || outer is null);
            List<(Scope Scope, string Kind, string Name)>? late = null;
            var own = new List<string>();
            foreach (Part part in alternative.Parts)
            {
                switch (part.Kind)
                {
                    case PartKind.Text:
                        _text.Append(part.Text);
                        break;
                    case PartKind.Rule:
                        Expand(part.Text, depth - 1, scope);
                        break;
                    case PartKind.Nth:
                        _text.Append(own[part.Text[0] - '1']);
                        break;
                    case PartKind.Use or PartKind.UseVariable:
                        string? found = Find(scope, part.Text);
                        if (found is not null) _text.Append(found);
                        else if (part.Kind == PartKind.UseVariable) _text.Append("globalThis.g").Append(part.Text);
                        else Expand(part.Text, depth - 1, scope);
                        break;
                    default:
                        string name = "v" + _names++;
                        own.Add(name);
                        _text.Append(name);
                        if (part.Kind == PartKind.Declare)
                        {
                            scope.Variables.Add((part.Text, name));
                            break;
                        }
                        Scope target = outer ?? scope;
                        while (!target.HoldsLate) target = target.Parent!;
                        (late ??= []).Add((target, part.Text, name));
                        break;
                }
            }
            if (late is null) return;
            foreach ((Scope target, string kind, string name) in late) target.Variables.Add((kind, name));
        }

        private Alternative Choose(List<Alternative> rule, int depth)
        {
            int least = int.MaxValue, total = 0;
            foreach (Alternative alternative in rule) least = Math.Min(least, alternative.Depth);
            int limit = Math.Max(least, depth);
            foreach (Alternative alternative in rule)
            {
                if (alternative.Depth <= limit) total += alternative.Weight;
            }
            int at = Next(total);
            foreach (Alternative alternative in rule)
            {
                if (alternative.Depth > limit) continue;
                at -= alternative.Weight;
                if (at < 0) return alternative;
            }
            throw new InvalidOperationException("no alternative");
        }

        private string? Find(Scope scope, string kind)
        {
            var found = new List<string>();
            for (Scope? s = scope; s is not null; s = s.Parent)
            {
                foreach ((string k, string name) in s.Variables)
                {
                    if (k == kind || (kind == "any" && k is not ("label" or "priv"))) found.Add(name);
                }
            }
            return found.Count == 0 ? null : found[Next(found.Count)];
        }
    }
}
