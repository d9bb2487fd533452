namespace RodeDraad.Web.Setup;

/// <summary>A request body without a length, which stops at its limit and remembers that it did.</summary>
internal sealed class WatchedBody(Stream inner, long limit) : Stream
{
    private long _read;

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
    public static WatchedBody? Of(HttpRequest request, long limit)
    {
        if (request.ContentLength is not null || !request.Headers.ContainsKey("Transfer-Encoding")) return null;
        var body = new WatchedBody(request.Body, limit);
        request.Body = body;
        return body;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            _read += read;
            return _read <= limit ? read : throw new BadHttpRequestException("The body is larger than this page takes.", StatusCodes.Status413PayloadTooLarge);
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
