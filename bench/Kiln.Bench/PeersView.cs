using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Kiln.Bench;

/// <summary>Shows a <see cref="PeerReport"/> as tables, page and chart.</summary>
internal sealed class PeersView(PeerReport report, IReadOnlyList<Contender> contenders)
{
    private sealed record Section(string Title, string Text, IReadOnlyList<string> Columns, List<IReadOnlyList<string>> Rows);

    private IEnumerable<Contender> Shown => contenders.Where(contender => contender.Key != ContenderList.WarmAgain);

    private static double Ratio(double? a, double? b) => a > 0 && b > 0 ? a.Value / b.Value : double.NaN;

    private double WithoutStep(PeerCase c) => Ratio(c[ContenderList.Warm]?.Wall, c.Best(contenders, Preparation.None, m => m.Wall));

    private double WithStep(PeerCase c) => Ratio(c[ContenderList.Warm]?.Wall, c.Best(contenders, Preparation.BuildStep, m => m.Wall));

    private double BuiltWithStep(PeerCase c) => Ratio(c[ContenderList.Built]?.Wall, c.Best(contenders, Preparation.BuildStep, m => m.Wall));

    private IEnumerable<PeerCase> Packages => report.Cases.Where(c => c.Name != LoadEntry.Empty);

    /// <summary>How far apart two identical contenders came out, in the middle and at worst.</summary>
    private (double Typical, double Worst) Noise()
    {
        double[] ratios = [.. report.Cases.Select(c => Ratio(c[ContenderList.Warm]?.Wall, c[ContenderList.WarmAgain]?.Wall)).Where(double.IsFinite).Select(r => Math.Max(r, 1 / r))];
        return ratios.Length == 0 ? (double.NaN, double.NaN) : (ratios.GeometricMean(), ratios.Max());
    }

    private Section Walls()
    {
        var section = new Section(
            "Wall time", "The whole process, milliseconds.",
            ["case", .. Shown.Select(contender => contender.Title), "to best without step", "to best with step", "built to best with step"], []);
        foreach (PeerCase c in report.Cases)
            section.Rows.Add([c.Name, .. Shown.Select(contender => Numbers.Short(c[contender.Key]?.Wall)), Numbers.Ratio(WithoutStep(c)), Numbers.Ratio(WithStep(c)), Numbers.Ratio(BuiltWithStep(c))]);
        section.Rows.Add(
        [
            "geometric mean", .. Shown.Select(contender => Numbers.Short(Packages.Select(c => c[contender.Key]?.Wall ?? double.NaN).GeometricMean())),
            Numbers.Ratio(Packages.Select(WithoutStep).GeometricMean()), Numbers.Ratio(Packages.Select(WithStep).GeometricMean()), Numbers.Ratio(Packages.Select(BuiltWithStep).GeometricMean()),
        ]);
        return section;
    }

    private Section Loads()
    {
        var section = new Section(
            "Load", "Wall time less the time the same runtime takes for an empty program, milliseconds. Where that is near nothing, ratios mean little.",
            ["case", "modules", .. Shown.Select(contender => contender.Title), "warm / cold", "to best without step", "to best with step", "built to best with step"], []);
        foreach (PeerCase c in Packages)
        {
            section.Rows.Add(
            [
                c.Name, c.Modules.ToString(CultureInfo.InvariantCulture), .. Shown.Select(contender => Numbers.Short(c[contender.Key]?.Load)),
                Numbers.Ratio(WarmToCold(c)), Numbers.Ratio(LoadRatio(c, Preparation.None)), Numbers.Ratio(LoadRatio(c, Preparation.BuildStep)), Numbers.Ratio(BuiltLoadRatio(c)),
            ]);
        }
        section.Rows.Add(
        [
            "geometric mean", "", .. Shown.Select(contender => Numbers.Short(Packages.Select(c => c[contender.Key]?.Load ?? double.NaN).GeometricMean())),
            Numbers.Ratio(Packages.Select(WarmToCold).GeometricMean()), Numbers.Ratio(Packages.Select(c => LoadRatio(c, Preparation.None)).GeometricMean()),
            Numbers.Ratio(Packages.Select(c => LoadRatio(c, Preparation.BuildStep)).GeometricMean()), Numbers.Ratio(Packages.Select(BuiltLoadRatio).GeometricMean()),
        ]);
        return section;

        static double WarmToCold(PeerCase c) => Ratio(c[ContenderList.Warm]?.Load, c[ContenderList.Cold]?.Load);

        double BuiltLoadRatio(PeerCase c) => Ratio(c[ContenderList.Built]?.Load, c.Best(contenders, Preparation.BuildStep, m => m.Load));

        double LoadRatio(PeerCase c, Preparation kind) => Ratio(c[ContenderList.Warm]?.Load, c.Best(contenders, kind, m => m.Load));
    }

    private Section Peaks()
    {
        var section = new Section(
            "Peak memory", "The most resident memory, MiB.", ["case", .. Shown.Select(contender => contender.Title), "to least without step"], []);
        foreach (PeerCase c in report.Cases)
        {
            section.Rows.Add(
            [
                c.Name, .. Shown.Select(contender => Numbers.Short(c[contender.Key]?.Peak)),
                Numbers.Ratio(Ratio(c[ContenderList.Warm]?.Peak, c.Best(contenders, Preparation.None, m => m.Peak))),
            ]);
        }
        return section;
    }

    private Section Limits()
    {
        var section = new Section(
            "Physical limit",
            "What the system takes for a stat of each source and for opening, mapping and touching every page of the graph's file, milliseconds, "
            + "beside what Kiln reports for a warm load before evaluation; both once in each round, after the contenders. In a loop that does nothing else the "
            + "processor's caches hold all of it, and it takes less.",
            ["case", "sources", "KiB", "stat", "map and touch", "limit", "limit in a loop", "load without evaluation", "times the limit"], []);
        foreach (PeerCase c in Packages)
        {
            if (c.Limit is not { } limit) continue;
            section.Rows.Add(
            [
                c.Name, limit.Sources.ToString(CultureInfo.InvariantCulture), (limit.Bytes / 1024).ToString(CultureInfo.InvariantCulture),
                Numbers.Ratio(limit.Stat), Numbers.Ratio(limit.Map), Numbers.Ratio(limit.Total), Numbers.Ratio(limit.InLoop), Numbers.Ratio(c.LoadWithoutEvaluation),
                Numbers.Short(c.LoadWithoutEvaluation / limit.Total),
            ]);
        }
        return section;
    }

    private string NoiseText()
    {
        (double typical, double worst) = Noise();
        return string.Create(CultureInfo.InvariantCulture,
            $"Noise floor: Kiln warm was measured twice in each round; the two medians differ by {(typical - 1) * 100:0.0} % (geometric mean), {(worst - 1) * 100:0.0} % at most.");
    }

    public void Print()
    {
        foreach (Section section in (Section[])[Walls(), Loads(), Peaks(), Limits()])
        {
            if (section.Rows.Count == 0) continue;
            var table = new Table().Border(TableBorder.Markdown).AddColumn(section.Columns[0]);
            foreach (string column in section.Columns.Skip(1)) table.AddColumn(new TableColumn(column).RightAligned());
            foreach (IReadOnlyList<string> row in section.Rows) table.AddRow([.. row.Select(Markup.Escape)]);
            Console.WriteLine($"{section.Title}. {section.Text}");
            AnsiConsole.Write(table);
        }
        Console.WriteLine(NoiseText());
    }

    public string ToMarkdown()
    {
        var page = new StringBuilder();
        page.Append("## Loading packages\n");
        page.Append("![Wall time of loading packages](performance-peers.svg)\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Measured by `./bench/peers --docs` on {report.Machine}. Medians of {report.Runs} runs, all contenders in turn; each run's output was checked.\n");
        page.Append(CultureInfo.InvariantCulture, $"Versions: {string.Join(", ", report.Versions.Select(v => $"{v.Key} {v.Value}"))}.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{NoiseText()}\n\n");
        page.Append(
            """
            What is run, with `TZ=UTC` and warm caches of files: Node with `NODE_COMPILE_CACHE`, `deno run --allow-all --no-lock` with its own `DENO_DIR`, `bun run`,
            all after three runs that fill their caches; *Bun executable* is what `bun build --compile --bytecode --format=esm` made before. *Kiln off* is `kiln run`,
            *cold* and *warm* are `kiln run --experimental-esm-bytecode` with an empty cache and a full one; *built* runs what `kiln build --run-once` made before. *To best* divides Kiln warm by the fastest peer without
            a build step (Node, Deno, Bun) and with one, *built to best* Kiln built. Means are over the packages, without the empty program.


            """);
        foreach (Section section in (Section[])[Walls(), Loads(), Peaks(), Limits()])
        {
            if (section.Rows.Count == 0) continue;
            page.Append(CultureInfo.InvariantCulture, $"### {section.Title}\n{section.Text}\n\n").Append(PerformancePage.Table(section.Columns, section.Rows)).Append('\n');
        }
        foreach (string problem in report.Problems) page.Append(CultureInfo.InvariantCulture, $"- Left out: {problem}\n");
        return page.ToString();
    }

    public string ToSvg()
    {
        Contender[] bars = [.. Shown.Where(contender => contender.Key is not (ContenderList.Off or ContenderList.Cold))];
        return new BarChart(
            "Loading npm packages: whole process, milliseconds",
            "Shorter is better. Warm caches, no build step except for the Bun executable with embedded bytecode and Kiln built.",
            $"{report.Machine.Processor}, {report.Machine.Cores} cores, {report.Machine.Date}; medians of {report.Runs} interleaved runs.",
            [.. bars.Select(contender => new BarSeries(contender.Title, contender.Color, contender.Preparation == Preparation.Kiln))],
            [.. report.Cases.Select(c => new BarGroup(c.Name, [.. bars.Select(contender => c[contender.Key]?.Wall ?? double.NaN)]))]).ToSvg();
    }
}
