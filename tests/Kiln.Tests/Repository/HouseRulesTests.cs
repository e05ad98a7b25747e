using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Kiln.Tests.Repository;

/// <summary>Rules of CONTRIBUTING.md that a machine can hold.</summary>
public class HouseRulesTests
{
    // Written in two halves so that this file does not find itself.
    private static readonly string[] s_unfinished = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImple" + "mentedException"];

    [Fact]
    public void NothingIsLeftUnfinished()
    {
        var found = new List<string>();
        foreach (string folder in (string[])["src", "tests", "eng", "bench", "examples"])
        {
            foreach (string file in SourceTree.Files(folder, ".cs"))
            {
                string text = SourceTree.Read(file);
                foreach (string word in s_unfinished)
                {
                    if (ContainsWord(text, word)) found.Add($"{file}: {word}");
                }
            }
        }
        Assert.Empty(found);
    }

    [Fact]
    public void TheEngineNeedsTheBaseLibraryOnly()
    {
        XDocument project = XDocument.Parse(SourceTree.Read("src/Kiln/Kiln.csproj"));
        Assert.DoesNotContain(project.Descendants(), e => e.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference");
        string[] references = typeof(Kiln.Hosting.KilnRuntime).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToArray();
        Assert.All(references, name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal), name));
    }

    /// <summary>What NativeAOT and trimming cannot see through, and what would cost a start.</summary>
    [Theory]
    [InlineData("using System.Reflection")]
    [InlineData("System.Text.RegularExpressions")]
    [InlineData("Activator.CreateInstance")]
    public void TheEngineDoesWithout(string text) =>
        Assert.DoesNotContain(SourceTree.Files("src/Kiln", ".cs"), file => SourceTree.Read(file).Contains(text));

    [Fact]
    public void TheCompilePathTakesNoRealm()
    {
        foreach (string folder in (string[])["src/Kiln/Syntax", "src/Kiln/Analysis", "src/Kiln/Compilation", "src/Kiln/Bytecode"])
        {
            foreach (string file in SourceTree.Files(folder, ".cs")) Assert.False(ContainsWord(SourceTree.Read(file), "Realm"), file);
        }
    }

    /// <summary>Exact compares classes, which is a test for being one only where there are no subclasses.</summary>
    [Fact]
    public void ExactTestsAreForSealedClasses()
    {
        ILookup<string, Type> types = typeof(Kiln.Hosting.KilnRuntime).Assembly.GetTypes().ToLookup(type => type.Name);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string file in SourceTree.Files("src/Kiln", ".cs"))
        {
            if (file.EndsWith("Exact.cs", StringComparison.Ordinal) || file.EndsWith("JsValue.cs", StringComparison.Ordinal)) continue;
            foreach (Match match in Regex.Matches(SourceTree.Read(file), @"\b(?:Exact\.(?:Is|As)|TryExact|TryInternal)<(?:\w+\.)*(\w+)>")) names.Add(match.Groups[1].Value);
        }
        Assert.Contains("JsArray", names);
        names.Remove("string");
        Assert.All(names, name => Assert.True(types[name].Any() && types[name].All(type => type.IsSealed), name));
    }

    private static bool ContainsWord(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            bool starts = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            bool ends = at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]);
            if (starts && ends) return true;
        }
        return false;
    }
}
