using System.Text;
using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests.Hosting;

public class HostOutputTests
{
    [Fact]
    public void OutputAndErrorsStayInOrderInACommonFile()
    {
        var file = new MemoryStream();
        var output = new HostOutput(() => file);
        var error = new HostOutput(() => file) { FlushFirst = output };
        output.WriteLine("1");
        error.WriteLine("2");
        output.WriteLine("3");
        error.Write("4\n");
        output.Write("5");
        output.Flush();
        Assert.Equal("1\n2\n3\n4\n5", Encoding.UTF8.GetString(file.ToArray()));
    }
}
