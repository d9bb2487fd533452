namespace RodeDraad.Web.Setup;

/// <summary>A request body without a length, which remembers that the server stopped reading it at its limit.</summary>
internal sealed class WatchedBody(Stream inner) : Stream
{
    public bool IsTooLarge { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Watches the body of a request that says nothing about its length; null when it does, or has none.</summary>
    public static WatchedBody? Of(HttpRequest request)
    {
        if (request.ContentLength is not null || !request.Headers.ContainsKey("Transfer-Encoding")) return null;
        var body = new WatchedBody(request.Body);
        request.Body = body;
        return body;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await inner.ReadAsync(buffer, cancellationToken);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            IsTooLarge = true;
            throw;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
