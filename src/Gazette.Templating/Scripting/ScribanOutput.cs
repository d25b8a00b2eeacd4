using Scriban.Runtime;

namespace Gazette.Templating.Scripting;

/// <summary>Where Scriban writes: the current output of the compiled templates.</summary>
internal sealed class ScribanOutput(RenderContext context) : IScriptOutput
{
    public void Write(string text, int offset, int count) => context.Out.Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }
}

/// <summary>Forgets what is written.</summary>
internal sealed class NullOutput : IScriptOutput
{
    public static readonly NullOutput Instance = new();

    public void Write(string text, int offset, int count)
    {
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken) => default;
}
