using Xunit;

namespace Kiln.Tests.Builtins;

public sealed class WebUrlTests
{
    private static string Log(string expressions) => WebGlobalsTests.Run($"console.log({expressions})");

    [Theory]
    [InlineData("http://EXAMPLE.com:80/a/../b?q#f", "http://example.com/b?q#f")]
    [InlineData("  ht\ttp://u:p:q@x:8080  ", "http://u:p%3Aq@x:8080/")]
    [InlineData("http:\\\\x\\y", "http://x/y")]
    [InlineData("http://x/a b\"<>`{}|?a b'\"#a b`", "http://x/a%20b%22%3C%3E%60%7B%7D|?a%20b%27%22#a%20b%60")]
    [InlineData("http://x/%2e/a/%2E%2e/b/..", "http://x/")]
    [InlineData("http://0x7f.1", "http://127.0.0.1/")]
    [InlineData("http://017700000001", "http://127.0.0.1/")]
    [InlineData("http://１２７.１", "http://127.0.0.1/")]
    [InlineData("http://[1:0:0:2:0:0:0:3]", "http://[1:0:0:2::3]/")]
    [InlineData("http://[::ffff:1.2.3.4]:81", "http://[::ffff:102:304]:81/")]
    [InlineData("http://faß.de", "http://xn--fa-hia.de/")]
    [InlineData("http://EXÄMPLE.de", "http://xn--exmple-cua.de/")]
    [InlineData("http://日本語.jp/日", "http://xn--wgv71a119e.jp/%E6%97%A5")]
    [InlineData("http://a\u00adb。c", "http://ab.c/")]
    [InlineData("file:c|\\x\\..\\..\\y", "file:///c:/y")]
    [InlineData("file://localhost/x", "file:///x")]
    [InlineData("foo://H^", "")]
    [InlineData("foo://a%20b/..//p", "foo://a%20b//p")]
    [InlineData("foo:/..//p", "foo:/.//p")]
    [InlineData("foo:a b ?q", "foo:a b%20?q")]
    [InlineData("javascript:alert('é')", "javascript:alert('%C3%A9')")]
    [InlineData("http://x\ud800/\ud800", "")]
    [InlineData("http://x:65536", "")]
    [InlineData("http://1.2.3.4.5", "")]
    [InlineData("http://[::1", "")]
    [InlineData("http://a%00b", "")]
    [InlineData("http://xn--a", "")]
    [InlineData("/x", "")]
    public void Parses(string input, string expected)
    {
        string text = System.Text.Json.JsonSerializer.Serialize(input);
        if (input.Contains('\ud800')) text = "'http://x\\ud800/\\ud800'";
        Assert.Equal(expected, Log($"URL.canParse({text}) ? new URL({text}).href : ''"));
    }

    [Theory]
    [InlineData("../c?d", "http://h/a/b/x", "http://h/a/c?d")]
    [InlineData("//other", "https://h/a", "https://other/")]
    [InlineData("?q", "http://h/a?b#c", "http://h/a?q")]
    [InlineData("#f", "mailto:a@b", "mailto:a@b#f")]
    [InlineData("d:/x", "file:///C:/a", "d:/x")]
    [InlineData("/x", "file:///C:/a", "file:///C:/x")]
    [InlineData("x", "data:a", "")]
    public void ParsesAgainstABase(string input, string baseUrl, string expected) =>
        Assert.Equal(expected, Log($"URL.parse('{input}', '{baseUrl}')?.href ?? ''"));

    [Theory]
    [InlineData("host", "x:81", "https://x:81/p?q#f")]
    [InlineData("hostname", "x:81", "https://u:p@h/p?q#f")]
    [InlineData("port", "8a", "https://u:p@h:8/p?q#f")]
    [InlineData("protocol", "foo", "https://u:p@h/p?q#f")]
    [InlineData("protocol", "http:", "http://u:p@h/p?q#f")]
    [InlineData("pathname", "a/../ü?#", "https://u:p@h/%C3%BC%3F%23?q#f")]
    [InlineData("search", "", "https://u:p@h/p#f")]
    [InlineData("search", "a'#", "https://u:p@h/p?a%27%23#f")]
    [InlineData("hash", "#x y", "https://u:p@h/p?q#x%20y")]
    [InlineData("username", "a:b", "https://a%3Ab:p@h/p?q#f")]
    [InlineData("href", "ws://z", "ws://z/")]
    public void Setters(string property, string value, string expected) => Assert.Equal(
        property == "host" ? expected.Replace("//", "//u:p@") : expected,
        Log($"(u => (u.{property} = \"{value}\", u.href))(new URL('https://u:p@h/p?q#f'))"));

    [Theory]
    [InlineData("new URLSearchParams('?a=1&b=%zz+c&a=ü&=&x')", "URLSearchParams { 'a' => '1', 'b' => '%zz c', 'a' => 'ü', '' => '', 'x' => '' }")]
    [InlineData("String(new URLSearchParams({ b: '~*', a: 'é &', ü: 1 }))", "b=%7E*&a=%C3%A9+%26&%C3%BC=1")]
    [InlineData("(p => (p.sort(), p.append('z', 1), p.delete('a', '2'), p.set('b', 9), [...p].join(';')))(new URLSearchParams([['b', 1], ['a', 2], ['a', 3], ['b', 4]]))", "a,3;b,9;z,1")]
    [InlineData("(u => (u.searchParams.append('a', '& é'), u.searchParams.size + u.href))(new URL('http://x/?q#h'))", "2http://x/?q=&a=%26+%C3%A9#h")]
    [InlineData("(u => (u.searchParams, u.search = '?n=1', u.searchParams.get('n') + u.searchParams.has('q') + u.searchParams.getAll('n').length))(new URL('http://x/?q'))", "1false1")]
    [InlineData("new URLSearchParams('a=1').entries(), new URLSearchParams('a=1').keys().next()", "URLSearchParams Iterator { [ 'a', '1' ] } { value: 'a', done: false }")]
    [InlineData("(() => { try { new URLSearchParams([[1]]) } catch (e) { return e.code } })()", "ERR_INVALID_TUPLE")]
    [InlineData("(() => { try { new URL('x', 'y') } catch (e) { return [e.code, e.input, e.base, e.message] } })()", "[ 'ERR_INVALID_URL', 'x', 'y', 'Invalid URL' ]")]
    public void SearchParams(string expressions, string expected) =>
        Assert.Equal(expected, Log(expressions));

    [Fact]
    public void PrintsAsNode() => Assert.Equal(
        "URL {\n  href: 'blob:https://a/b',\n  origin: 'https://a',\n  protocol: 'blob:',\n  username: '',\n  password: '',\n  host: '',\n  hostname: '',\n"
        + "  port: '',\n  pathname: 'https://a/b',\n  search: '',\n  searchParams: URLSearchParams {},\n  hash: ''\n}",
        Log("new URL('blob:https://a/b')"));
}
