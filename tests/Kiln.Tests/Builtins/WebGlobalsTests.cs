using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests.Builtins;

/// <summary>The globals every runtime has, as programs see them: expected values are those of Node or of the standard.</summary>
public sealed class WebGlobalsTests
{
    internal static string Run(string script)
    {
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions { StandardOutput = output, StandardError = output });
        runtime.UncaughtError = error => output.Write("uncaught " + error.Message + "\n");
        runtime.Evaluate(script);
        runtime.RunToCompletion();
        return output.ToString().TrimEnd('\n').ReplaceLineEndings("\n");
    }

    private static string Log(string expressions) => Run($"console.log({expressions})");

    [Theory]
    [InlineData("new TextEncoder().encode('é€😀\\ud800')", "Uint8Array(12) [\n  195, 169, 226, 130,\n  172, 240, 159, 152,\n  128, 239, 191, 189\n]")]
    [InlineData("new TextEncoder().encodeInto('é€😀', new Uint8Array(6))", "{ read: 2, written: 5 }")]
    [InlineData("new TextDecoder('latin1').encoding, new TextDecoder(' UTF8\\n').encoding, new TextDecoder('ascii').decode(new Uint8Array([0x80]))", "windows-1252 utf-8 €")]
    [InlineData("escape(new TextDecoder().decode(new Uint8Array([0xe2, 0x41, 0xc0, 0x80])))", "%uFFFDA%uFFFD%uFFFD")]
    [InlineData("escape(new TextDecoder('utf-16be').decode(new Uint8Array([0xfe, 0xff, 0, 65, 66])))", "A%uFFFD")]
    [InlineData("(d => d.decode(new Uint8Array([0xe2, 0x82]), { stream: true }) + d.decode(new Uint8Array([0xac]), { stream: true }) + d.decode())(new TextDecoder())", "€")]
    [InlineData("new TextDecoder().decode(new Uint8Array([0xef, 0xbb, 0xbf, 65])).length, new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array([0xef, 0xbb, 0xbf, 65])).length", "1 2")]
    [InlineData("(() => { try { new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([255])) } catch (e) { return e.code + ' ' + e.message } })()",
        "ERR_ENCODING_INVALID_ENCODED_DATA The encoded data was not valid for encoding utf-8")]
    [InlineData("btoa('\\xff\\x00a'), atob(' YQ = = '), btoa(null)", "/wBh a bnVsbA==")]
    [InlineData("(() => { try { atob('a') } catch (e) { return [e.name, e.code, e instanceof DOMException] } })()", "[ 'InvalidCharacterError', 5, true ]")]
    [InlineData("/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID())", "true")]
    [InlineData("crypto.getRandomValues(new Uint32Array(64)).some(x => x > 65535), (() => { try { crypto.getRandomValues([]) } catch (e) { return e.name } })()", "true TypeMismatchError")]
    [InlineData("navigator.userAgent.startsWith('Kiln/'), navigator.hardwareConcurrency > 0, navigator.language, navigator", "true true en-US Navigator {}")]
    [InlineData("performance.mark('a').name, performance.measure('m', 'a').entryType, performance.getEntries().length, performance.now() >= 0", "a measure 2 true")]
    [InlineData("new Blob(['aé', new Uint8Array([98])], { type: 'T/X' }), new File(['x'], 'n', { lastModified: 5 }), new Blob(['abc']).slice(-2).size",
        "Blob { size: 4, type: 't/x' } File { size: 1, type: '', name: 'n', lastModified: 5 } 2")]
    [InlineData("typeof URL, Object.keys(globalThis).join(), Object.getOwnPropertyDescriptor(globalThis, 'URL').enumerable",
        "function global,clearImmediate,setImmediate,clearInterval,clearTimeout,setInterval,setTimeout,queueMicrotask,structuredClone,atob,btoa,performance,navigator,crypto,reportError false")]
    [InlineData("[URL, TextEncoder, AbortController, EventTarget].map(C => { try { C() } catch (e) { return e.message } })[0]", "Class constructor URL cannot be invoked without 'new'")]
    [InlineData("(() => { try { new Event() } catch (e) { return [e.code, e.message, String(e)] } })()",
        "[\n  'ERR_MISSING_ARGS',\n  'The \"type\" argument must be specified',\n  'TypeError [ERR_MISSING_ARGS]: The \"type\" argument must be specified'\n]")]
    public void Values(string expressions, string expected) => Assert.Equal(expected, Log(expressions));

    [Theory]
    [InlineData("structuredClone(new Map([[{ a: 1 }, new Set([1n, new Date(0)])]]))", "Map(1) { { a: 1 } => Set(2) { 1n, 1970-01-01T00:00:00.000Z } }")]
    [InlineData("(o => structuredClone(o))((o => (o.self = o, o))({ x: /a/gi }))", "<ref *1> { x: /a/gi, self: [Circular *1] }")]
    [InlineData("structuredClone(new Uint16Array(new ArrayBuffer(8), 2, 2)), structuredClone([1, , 3])", "Uint16Array(2) [ 0, 0 ] [ 1, <1 empty item>, 3 ]")]
    [InlineData("(b => [structuredClone(new Uint8Array(b), { transfer: [b] }), b.detached])(new ArrayBuffer(2))", "[ Uint8Array(2) [ 0, 0 ], true ]")]
    [InlineData("[Symbol('s'), () => 1, new WeakMap, new Proxy({}, {})].map(v => { try { structuredClone(v) } catch (e) { return e.name + ' ' + e.code + ' ' + e.message } }).join('|')",
        "DataCloneError 25 Symbol(s) could not be cloned.|DataCloneError 25 () => 1 could not be cloned.|DataCloneError 25 #<WeakMap> could not be cloned.|DataCloneError 25 #<Object> could not be cloned.")]
    [InlineData("((e = structuredClone(new RangeError('r', { cause: { c: 1 } }))) => [e instanceof RangeError, e.message, e.cause])()", "[ true, 'r', { c: 1 } ]")]
    [InlineData("new Float64Array(structuredClone(new ArrayBuffer(8, { maxByteLength: 16 }))).length, structuredClone(new ArrayBuffer(8, { maxByteLength: 16 })).resizable", "1 true")]
    public void StructuredClone(string expressions, string expected) => Assert.Equal(expected, Log(expressions));

    [Fact]
    public void EventsReachListenersInOrder() => Assert.Equal(
        "once 2 true\nobject o x\nfalse true true\nx false null 0\nagain: object o y\ntrue\nuncaught Error: boo",
        Run("""
            const t = new EventTarget();
            t.addEventListener('x', e => console.log('once', e.eventPhase, e.currentTarget === t), { once: true });
            const o = { name: 'o', handleEvent(e) { console.log('object', this.name, e.type); e.preventDefault(); } };
            t.addEventListener('x', o);
            t.addEventListener('x', o);
            const gone = new AbortController();
            t.addEventListener('x', () => console.log('never'), { signal: gone.signal });
            gone.abort();
            const e = new Event('x', { cancelable: true });
            const result = t.dispatchEvent(e);
            console.log(result, e.defaultPrevented, e.cancelable);
            console.log(e.type, e.isTrusted, e.currentTarget, e.eventPhase);
            const u = new EventTarget();
            u.addEventListener('y', e => e.stopImmediatePropagation());
            u.addEventListener('y', () => console.log('never'));
            u.dispatchEvent(new CustomEvent('y', { detail: 1 }));
            const p = new EventTarget();
            p.addEventListener('y', e => e.preventDefault(), { passive: true });
            p.addEventListener('y', () => { throw new Error('boo'); });
            p.addEventListener('y', e => console.log('again:', 'object', o.name, e.type));
            console.log(p.dispatchEvent(new Event('y', { cancelable: true })));
            """));

    [Fact]
    public void SignalsAbort() => Assert.Equal(
        "undefined false\nonabort abort true\nlistener why\nwhy true AbortController { signal: AbortSignal { aborted: true } }\nany bb\nAbortError 20\nTimeoutError The operation was aborted due to timeout",
        Run("""
            const c = new AbortController();
            console.log(c.signal.reason, c.signal.aborted);
            c.signal.onabort = function (e) { console.log('onabort', e.type, this === c.signal); };
            c.signal.addEventListener('abort', () => console.log('listener', c.signal.reason));
            c.abort('why');
            c.abort('again');
            console.log(c.signal.reason, c.signal.aborted, c);
            const a = new AbortController(), b = new AbortController(), any = AbortSignal.any([a.signal, b.signal]);
            any.addEventListener('abort', () => console.log('any', any.reason));
            b.abort('bb');
            a.abort();
            try { AbortSignal.abort().throwIfAborted(); } catch (e) { console.log(e.name, e.code); }
            const s = AbortSignal.timeout(1);
            s.onabort = () => console.log(s.reason.name, s.reason.message);
            setTimeout(() => {}, 40);
            """));

    [Fact]
    public void DomExceptionsAreErrors() => Assert.Equal(
        "true true AbortError m 20 AbortError: m [object DOMException] stack\nDOMException [AbortError]: m\nSub x Error\ntrue 25",
        Run("""
            const e = new DOMException('m', 'AbortError');
            console.log(e instanceof Error, Error.isError(e), e.name, e.message, e.code, String(e), Object.prototype.toString.call(e), Object.getOwnPropertyNames(e).join());
            e.stack = e.stack.split('\n')[0];
            console.log(`DOMException [AbortError]: m`);
            class Sub extends DOMException {}
            const s = new Sub('x');
            console.log(s.constructor.name, s.message, s.name);
            console.log(new DOMException('', { name: 'DataCloneError', cause: 1 }).cause === 1, DOMException.DATA_CLONE_ERR);
            """));

    [Fact]
    public void BlobsAreRead() => Assert.Equal("a\u00e9b 4 true",
        Run("const b = new Blob(['a\u00e9', 'b']); b.text().then(async t => console.log(t, (await b.arrayBuffer()).byteLength, (await b.bytes()) instanceof Uint8Array))"));

    [Fact]
    public void TablesOfIterators() => Assert.Equal(
        "\u250c\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u252c\u2500\u2500\u2500\u2500\u2500\u252c\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2510",
        Run("console.table(new Map([['a', 1]]).entries()); console.table(5, [1])").Split('\n')[0]);

    [Fact]
    public void TheCustomInspectionOfAProgramGetsTheIndentation() => Assert.Equal(
        "[\n  a\n  b\n]\n[ [ AbortController { signal: AbortSignal { aborted: false } } ] ]",
        Run("console.log([{ [Symbol.for('nodejs.util.inspect.custom')]() { return 'a\\nb'; } }]); console.log([[new AbortController()]])"));
}
