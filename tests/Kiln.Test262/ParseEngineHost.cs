using Kiln.Syntax;

namespace Kiln.Test262;

/// <summary>Parses programs without running them: the parser's own share of the suite.</summary>
internal sealed class ParseEngineHost : IEngineHost
{
    public TestCompletion Run(TestProgram program, Func<string, bool> print)
    {
        try
        {
            var source = new SourceText(program.Source, program.Path);
            if (program.IsModule)
            {
                Parser.ParseModule(source);
            }
            else
            {
                Parser.ParseScript(source);
            }
            return TestCompletion.Normal;
        }
        catch (KilnSyntaxError e)
        {
            return new TestCompletion(TestPhase.Parse, e.IsRangeError ? "RangeError" : "SyntaxError", e.Message);
        }
    }
}
