using System.Globalization;
using System.Security;
using System.Text;

namespace Kiln.Bench;

/// <summary>One contender's bars in a <see cref="BarChart"/>.</summary>
internal sealed record BarSeries(string Title, string Color, bool Strong);

/// <summary>A group of bars; a value that is not a number has none.</summary>
internal sealed record BarGroup(string Title, IReadOnlyList<double> Values);

/// <summary>Writes groups of horizontal bars as SVG.</summary>
internal sealed record BarChart(string Title, string Subtitle, string Footer, IReadOnlyList<BarSeries> Series, IReadOnlyList<BarGroup> Groups)
{
    private const double Width = 920, Left = 150, Right = 70, BarHeight = 10, BarGap = 2, GroupGap = 16, Top = 112;

    private const string Font = "system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

    public string ToSvg()
    {
        double groupHeight = Series.Count * (BarHeight + BarGap) - BarGap;
        double bottom = Top + Groups.Count * (groupHeight + GroupGap);
        double height = bottom + 56;
        (double limit, double step) = Axis();
        double scale = (Width - Left - Right) / limit;

        var svg = new StringBuilder();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{height}\" viewBox=\"0 0 {Width} {height}\" font-family=\"{Font}\" role=\"img\">");
        Add(svg, $"<title>{Text(Title)}</title>");
        Add(svg, $"<rect x=\"0.5\" y=\"0.5\" width=\"{Width - 1}\" height=\"{height - 1}\" rx=\"8\" fill=\"#ffffff\" stroke=\"#e3e7ec\"/>");
        Add(svg, $"<text x=\"24\" y=\"36\" font-size=\"19\" font-weight=\"600\" fill=\"#1d2530\">{Text(Title)}</text>");
        Add(svg, $"<text x=\"24\" y=\"58\" font-size=\"13\" fill=\"#5a6675\">{Text(Subtitle)}</text>");
        double x = 24;
        foreach (BarSeries series in Series)
        {
            Add(svg, $"<rect x=\"{x:0.#}\" y=\"73\" width=\"12\" height=\"12\" rx=\"2\" fill=\"{series.Color}\"/>");
            Add(svg, $"<text x=\"{x + 18:0.#}\" y=\"83.5\" font-size=\"13\" fill=\"#1d2530\"{(series.Strong ? " font-weight=\"600\"" : "")}>{Text(series.Title)}</text>");
            x += 18 + 7.4 * series.Title.Length + 22;
        }
        for (double tick = 0; tick <= limit + 1e-9; tick += step)
        {
            double at = Left + tick * scale;
            Add(svg, $"<line x1=\"{at:0.#}\" y1=\"{Top - 8}\" x2=\"{at:0.#}\" y2=\"{bottom - 6:0.#}\" stroke=\"#e9edf1\"/>");
            Add(svg, $"<text x=\"{at:0.#}\" y=\"{bottom + 10:0.#}\" font-size=\"11\" fill=\"#7a8594\" text-anchor=\"middle\">{tick:0.##}</text>");
        }
        double y = Top;
        foreach (BarGroup group in Groups)
        {
            Add(svg, $"<text x=\"{Left - 12}\" y=\"{y + groupHeight / 2 + 4.5:0.#}\" font-size=\"13\" fill=\"#1d2530\" text-anchor=\"end\">{Text(group.Title)}</text>");
            for (int i = 0; i < Series.Count; i++)
            {
                double value = group.Values[i], barTop = y + i * (BarHeight + BarGap);
                if (double.IsNaN(value)) continue;
                bool cut = value > limit;
                double length = Math.Max(1.5, Math.Min(value, limit) * scale);
                Add(svg, $"<rect x=\"{Left}\" y=\"{barTop:0.#}\" width=\"{length:0.#}\" height=\"{BarHeight}\" rx=\"1.5\" fill=\"{Series[i].Color}\"/>");
                if (cut) Add(svg, $"<path d=\"M{Left + length - 14:0.#} {barTop + BarHeight + 1:0.#} l5 -{BarHeight + 2} h4 l-5 {BarHeight + 2} z\" fill=\"#ffffff\"/>");
                string weight = Series[i].Strong ? " font-weight=\"600\"" : "";
                Add(svg, $"<text x=\"{Left + length + 5:0.#}\" y=\"{barTop + BarHeight - 1.4:0.#}\" font-size=\"10\" fill=\"#3c4653\"{weight}>{Numbers.Short(value)}</text>");
            }
            y += groupHeight + GroupGap;
        }
        Add(svg, $"<text x=\"24\" y=\"{height - 16:0.#}\" font-size=\"11\" fill=\"#7a8594\">{Text(Footer)}</text>");
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>An axis that a few bars far longer than the others may leave.</summary>
    private (double Limit, double Step) Axis()
    {
        double longest = Groups.SelectMany(group => group.Values).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        double usual = 2 * Groups.Select(group => group.Values.Where(double.IsFinite).DefaultIfEmpty(0).Max()).Median();
        double wanted = Math.Max(1e-6, Math.Min(longest, usual));
        double step = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        if (wanted / step <= 2) step /= 4;
        else if (wanted / step <= 5) step /= 2;
        return (Math.Ceiling(wanted / step - 1e-9) * step, step);
    }

    private static void Add(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Text(string text) => SecurityElement.Escape(text);
}
