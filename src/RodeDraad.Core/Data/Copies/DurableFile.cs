using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace RodeDraad.Core.Data.Copies;

/// <summary>
/// A file that is there whole or not at all: written under another name, forced to disk, then renamed. The framework
/// keeps errors of fsync to itself, so the system is asked directly.
/// </summary>
internal static class DurableFile
{
    /// <summary>Writes a new file that only its owner may read.</summary>
    /// <exception cref="CopyRefusedException">The file exists, the folder is not there, or the disk refuses.</exception>
    public static async Task WriteAsync(string path, Func<FileStream, Task> write)
    {
        var target = Path.GetFullPath(path);
        if (File.Exists(target)) throw new CopyRefusedException($"{target} exists already; name another file.");
        var half = $"{target}.{Environment.ProcessId}.half";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            await using (var file = new FileStream(half, options))
            {
                await write(file);
                await file.FlushAsync();
                Force(file.SafeFileHandle, half);
            }
            File.Move(half, target, overwrite: false);
            ForceFolder(Path.GetDirectoryName(target)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CopyRefusedException($"{target} could not be written: {e.Message}", e);
        }
        finally
        {
            File.Delete(half);
        }
    }

    private static void Force(SafeFileHandle handle, string name)
    {
        if (OperatingSystem.IsWindows()) RandomAccess.FlushToDisk(handle);
        else if (Native.Sync(handle) != 0) throw new IOException($"the disk did not take {name} ({Marshal.GetLastPInvokeErrorMessage()}).");
    }

    private static void ForceFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        using var handle = Native.Open(folder, 0);
        if (handle.IsInvalid || Native.Sync(handle) != 0)
            throw new IOException($"the disk did not take {folder} ({Marshal.GetLastPInvokeErrorMessage()}).");
    }

    private static class Native
    {
        [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Sync(SafeFileHandle file);

        [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern SafeFileHandle Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
    }
}
