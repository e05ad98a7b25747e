namespace Kiln.Builtins;

/// <summary>Replacement of deprecated subtags and likely subtags (UTS 35 annex C, §4.3).</summary>
internal static class LanguageTagAliases
{
    /// <summary>Brings language, script, region and variants to their canonical form.</summary>
    public static void Apply(LanguageTag tag)
    {
        for (int rounds = 0; rounds < 8 && ReplaceLanguage(tag); rounds++)
        {
        }
        if (tag.Script.Length != 0 && CldrData.Find("as." + tag.Script) is { } script) tag.Script = script;
        if (tag.Region.Length != 0 && CldrData.Find("at." + tag.Region) is { } regions) tag.Region = ChooseRegion(tag, regions);
        for (int i = 0; i < tag.Variants.Count; i++)
        {
            if (CldrData.Find("av." + tag.Variants[i]) is { } variant && LanguageTag.IsVariant(variant)) tag.Variants[i] = variant;
        }
        tag.Variants.Sort(string.CompareOrdinal);
    }

    private static bool ReplaceLanguage(LanguageTag tag)
    {
        string language = tag.Language;
        // Rules with more subtags come first.
        foreach (string first in tag.Variants)
        {
            foreach (string second in tag.Variants)
            {
                if (CldrData.Find($"al.und-{first}-{second}") is null) continue;
                tag.Variants.Remove(second);
                return Replace(tag, $"und-{first}-{second}", first, region: false);
            }
        }
        foreach (string variant in tag.Variants)
        {
            if (Replace(tag, $"{language}-{variant}", variant, region: false) || Replace(tag, $"und-{variant}", variant, region: false)) return true;
        }
        if (tag.Region.Length != 0 && Replace(tag, $"{language}-{tag.Region}", null, region: true)) return true;
        return Replace(tag, language, null, region: false);
    }

    private static bool Replace(LanguageTag tag, string key, string? variant, bool region)
    {
        if (CldrData.Find("al." + key) is not { } replacement) return false;
        string[] parts = replacement.Split('-');
        if (variant is not null) tag.Variants.Remove(variant);
        if (region) tag.Region = "";
        if (parts[0] != "und" || tag.Language == "und") tag.Language = parts[0];
        for (int i = 1; i < parts.Length; i++)
        {
            string part = parts[i].ToLowerInvariant();
            if (LanguageTag.IsScript(part))
            {
                if (tag.Script.Length == 0) tag.Script = parts[i];
            }
            else if (LanguageTag.IsRegion(part))
            {
                if (tag.Region.Length == 0) tag.Region = parts[i];
            }
            else if (!tag.Variants.Contains(part)) tag.Variants.Add(part);
        }
        return true;
    }

    private static string ChooseRegion(LanguageTag tag, string regions)
    {
        string[] all = regions.Split(' ');
        if (all.Length == 1) return all[0];
        var probe = new LanguageTag { Language = tag.Language, Script = tag.Script };
        return Maximize(probe) && Array.IndexOf(all, probe.Region) >= 0 ? probe.Region : all[0];
    }

    /// <summary>The canonical value of a keyword of the extension u.</summary>
    public static string KeywordValue(string key, string value)
    {
        switch (key, value)
        {
            case ("ca", "ethiopic-amete-alem"): return "ethioaa";
            case ("ca", "islamicc"): return "islamic-civil";
            case ("ca", "gregorian"): return "gregory";
            case ("ks", "primary"): return "level1";
            case ("ks", "tertiary"): return "level3";
            case ("ms", "imperial"): return "uksystem";
            case ("kb" or "kc" or "kh" or "kk" or "kn", "yes"): return "true";
            case ("tz", "aqams"): return "nzakl";
            case ("tz", "cnckg" or "cnhrb"): return "cnsha";
            case ("tz", "cnkhg"): return "cnurc";
            case ("tz", "cuba"): return "cuhav";
            case ("tz", "egypt"): return "egcai";
            case ("tz", "eire"): return "iedub";
            case ("tz", "est"): return "papty";
            case ("tz", "gaza"): return "gazastrp";
            case ("tz", "gmt0"): return "gmt";
            case ("tz", "hongkong"): return "hkhkg";
            case ("tz", "hst"): return "ushnl";
            case ("tz", "iceland"): return "isrey";
            case ("tz", "iran"): return "irthr";
            case ("tz", "israel"): return "jeruslm";
            case ("tz", "jamaica"): return "jmkin";
            case ("tz", "japan"): return "jptyo";
            case ("tz", "libya"): return "lytip";
            case ("tz", "mncoq"): return "mnuln";
            case ("tz", "mst"): return "usphx";
            case ("tz", "mxstis"): return "mxtij";
            case ("tz", "navajo" or "usnavajo"): return "usden";
            case ("tz", "poland"): return "plwaw";
            case ("tz", "portugal"): return "ptlis";
            case ("tz", "prc"): return "cnsha";
            case ("tz", "roc"): return "twtpe";
            case ("tz", "rok"): return "krsel";
            case ("tz", "turkey"): return "trist";
            case ("tz", "uct" or "zulu"): return "utc";
            case ("tz", "uaozh" or "uauzh"): return "uaiev";
            case ("tz", "cayzf"): return "caedm";
            case ("tz", "catbg" or "canpg"): return "cator";
            case ("rg" or "sd", _): return Subdivision(key, value);
            default: return value;
        }
    }

    private static string Subdivision(string key, string value)
    {
        string code = key == "rg" && value.EndsWith("zzzz", StringComparison.Ordinal) ? "" : value;
        if (code.Length == 0 || CldrData.Find("ad." + code) is not { } replacement) return value;
        string first = replacement.Split(' ')[0].ToLowerInvariant();
        // A region stands for all of itself.
        return first.Length == 2 ? first + "zzzz" : first;
    }

    /// <summary>Add Likely Subtags; false when nothing is known.</summary>
    public static bool Maximize(LanguageTag tag)
    {
        if (tag.Language != "und" && tag.Script.Length != 0 && tag.Region.Length != 0) return true;
        string? found = Likely(tag.Language, tag.Script, tag.Region) ?? (tag.Language != "und" ? null : Likely("und", "", tag.Region) ?? Likely("und", "", ""));
        if (found is null) return false;
        string[] parts = found.Split('-');
        if (tag.Language == "und") tag.Language = parts[0];
        if (tag.Script.Length == 0) tag.Script = parts[1];
        if (tag.Region.Length == 0) tag.Region = parts[2];
        return true;
    }

    private static string? Likely(string language, string script, string region)
    {
        if (script.Length != 0 && region.Length != 0 && CldrData.Find($"likely.{language}-{script}-{region}") is { } all) return all;
        if (script.Length == 0 && region.Length != 0 && CldrData.Find($"likely.{language}-{region}") is { } byRegion) return byRegion;
        if (script.Length != 0 && CldrData.Find($"likely.{language}-{script}") is { } byScript) return byScript;
        if (CldrData.Find($"likely.{language}") is { } alone && language != "und") return alone;
        if (script.Length != 0 && CldrData.Find($"likely.und-{script}") is { } script1) return script1;
        return language == "und" ? CldrData.Find("likely.und") : null;
    }

    /// <summary>Remove Likely Subtags.</summary>
    public static void Minimize(LanguageTag tag)
    {
        LanguageTag full = tag.Clone();
        if (!Maximize(full)) return;
        foreach ((bool script, bool region) in ((bool, bool)[])[(false, false), (false, true), (true, false)])
        {
            var trial = new LanguageTag { Language = full.Language, Script = script ? full.Script : "", Region = region ? full.Region : "" };
            LanguageTag expanded = trial.Clone();
            if (!Maximize(expanded) || expanded.Language != full.Language || expanded.Script != full.Script || expanded.Region != full.Region) continue;
            (tag.Language, tag.Script, tag.Region) = (trial.Language, trial.Script, trial.Region);
            return;
        }
        (tag.Language, tag.Script, tag.Region) = (full.Language, full.Script, full.Region);
    }
}
