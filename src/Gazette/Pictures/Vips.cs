using System.Runtime.InteropServices;

namespace Gazette.Pictures;

/// <summary>
/// The few functions of libvips and GObject that are called, none of them with a variable number of arguments. Their names and
/// arguments are those of the C interface (https://www.libvips.org/API/current/).
/// </summary>
internal static unsafe class Vips
{
    /// <summary>Number of GObject's fundamental type for objects: <c>G_TYPE_OBJECT</c>.</summary>
    private const nuint ObjectType = 20 << 2;

    /// <summary><c>G_LOG_LEVEL_WARNING</c>.</summary>
    private const int WarningLevel = 1 << 4;

    private static delegate* unmanaged<byte*, int> s_init;
    private static delegate* unmanaged<int, void> s_concurrency;
    private static delegate* unmanaged<int, void> s_cacheMaximum;
    private static delegate* unmanaged<int, void> s_blockUntrusted;
    private static delegate* unmanaged<byte*, int, void> s_block;
    private static delegate* unmanaged<byte*, nint> s_newOperation;
    private static delegate* unmanaged<nint, byte*, byte*, int> s_setArgument;
    private static delegate* unmanaged<nint*, int> s_buildOperation;
    private static delegate* unmanaged<nint, void> s_unrefOutputs;
    private static delegate* unmanaged<nint> s_takeErrors;
    private static delegate* unmanaged<byte*, int, delegate* unmanaged<byte*, int, byte*, void*, void>, void*, uint> s_handleLog;
    private static delegate* unmanaged<void*, nuint, nint> s_sourceOfMemory;
    private static delegate* unmanaged<nint> s_targetToMemory;
    private static delegate* unmanaged<nuint> s_blobType;
    private static delegate* unmanaged<nint, nuint*, byte*> s_bytesOfBlob;
    private static delegate* unmanaged<nint, nint> s_copyMemory;
    private static delegate* unmanaged<nint, byte*, byte*, nuint, void> s_setBlob;
    private static delegate* unmanaged<nint, byte*, Value*, void> s_setProperty;
    private static delegate* unmanaged<nint, byte*, Value*, void> s_getProperty;
    private static delegate* unmanaged<Value*, nuint, Value*> s_initValue;
    private static delegate* unmanaged<Value*, nint, void> s_setObject;
    private static delegate* unmanaged<Value*, nint> s_dupObject;
    private static delegate* unmanaged<Value*, void> s_unsetValue;
    private static delegate* unmanaged<nint, void> s_unref;
    private static delegate* unmanaged<Value*, nint> s_boxed;
    private static delegate* unmanaged<nint, void> s_free;

    /// <summary>Finds the functions in the loaded library.</summary>
    /// <exception cref="EntryPointNotFoundException">It is another library.</exception>
    public static void Bind(nint library)
    {
        s_init = (delegate* unmanaged<byte*, int>)Find("vips_init");
        s_concurrency = (delegate* unmanaged<int, void>)Find("vips_concurrency_set");
        s_cacheMaximum = (delegate* unmanaged<int, void>)Find("vips_cache_set_max");
        s_blockUntrusted = (delegate* unmanaged<int, void>)Find("vips_block_untrusted_set");
        s_block = (delegate* unmanaged<byte*, int, void>)Find("vips_operation_block_set");
        s_newOperation = (delegate* unmanaged<byte*, nint>)Find("vips_operation_new");
        s_setArgument = (delegate* unmanaged<nint, byte*, byte*, int>)Find("vips_object_set_argument_from_string");
        s_buildOperation = (delegate* unmanaged<nint*, int>)Find("vips_cache_operation_buildp");
        s_unrefOutputs = (delegate* unmanaged<nint, void>)Find("vips_object_unref_outputs");
        s_takeErrors = (delegate* unmanaged<nint>)Find("vips_error_buffer_copy");
        s_handleLog = (delegate* unmanaged<byte*, int, delegate* unmanaged<byte*, int, byte*, void*, void>, void*, uint>)
            Find("g_log_set_handler");
        s_sourceOfMemory = (delegate* unmanaged<void*, nuint, nint>)Find("vips_source_new_from_memory");
        s_targetToMemory = (delegate* unmanaged<nint>)Find("vips_target_new_to_memory");
        s_blobType = (delegate* unmanaged<nuint>)Find("vips_blob_get_type");
        s_bytesOfBlob = (delegate* unmanaged<nint, nuint*, byte*>)Find("vips_blob_get");
        s_copyMemory = (delegate* unmanaged<nint, nint>)Find("vips_image_copy_memory");
        s_setBlob = (delegate* unmanaged<nint, byte*, byte*, nuint, void>)Find("vips_image_set_blob_copy");
        s_setProperty = (delegate* unmanaged<nint, byte*, Value*, void>)Find("g_object_set_property");
        s_getProperty = (delegate* unmanaged<nint, byte*, Value*, void>)Find("g_object_get_property");
        s_initValue = (delegate* unmanaged<Value*, nuint, Value*>)Find("g_value_init");
        s_setObject = (delegate* unmanaged<Value*, nint, void>)Find("g_value_set_object");
        s_dupObject = (delegate* unmanaged<Value*, nint>)Find("g_value_dup_object");
        s_unsetValue = (delegate* unmanaged<Value*, void>)Find("g_value_unset");
        s_unref = (delegate* unmanaged<nint, void>)Find("g_object_unref");
        s_free = (delegate* unmanaged<nint, void>)Find("g_free");
        s_boxed = (delegate* unmanaged<Value*, nint>)Find("g_value_get_boxed");

        nint Find(string name) => NativeLibrary.GetExport(library, name);
    }

    public static int Init(byte* program) => s_init(program);

    public static void SetConcurrency(int threads) => s_concurrency(threads);

    public static void SetCacheMaximum(int operations) => s_cacheMaximum(operations);

    public static void BlockUntrusted(int isBlocked) => s_blockUntrusted(isBlocked);

    public static void Block(byte* operations, int isBlocked) => s_block(operations, isBlocked);

    /// <summary>Keeps warnings of the library off the error stream: a file that it can show in spite of them is shown.</summary>
    public static void BeQuiet()
    {
        fixed (byte* domain = "VIPS\0"u8)
            s_handleLog(domain, WarningLevel, &Ignore, null);
    }

    public static nint SourceOf(void* bytes, nuint length) => s_sourceOfMemory(bytes, length);

    public static nint NewTarget() => s_targetToMemory();

    /// <summary>The bytes that an operation wrote to a target.</summary>
    public static byte[] BytesOf(nint target)
    {
        Value value = default;
        s_initValue(&value, s_blobType());
        fixed (byte* name = "blob\0"u8)
            s_getProperty(target, name, &value);
        nuint length;
        var bytes = s_bytesOfBlob(s_boxed(&value), &length);
        var copy = new ReadOnlySpan<byte>(bytes, checked((int)length)).ToArray();
        s_unsetValue(&value);
        return copy;
    }

    /// <summary>The pixels of an image, computed; 0 where that fails.</summary>
    public static nint CopyToMemory(nint image) => s_copyMemory(image);

    /// <summary>Gives an image that nobody else has a packet of XMP; the bytes are copied.</summary>
    public static void SetXmp(nint image, byte* bytes, nuint length)
    {
        fixed (byte* name = "xmp-data\0"u8)
            s_setBlob(image, name, bytes, length);
    }

    public static void Release(nint instance) => s_unref(instance);

    /// <summary>Runs an operation and gives its output <c>out</c>; 0 where it has none.</summary>
    /// <param name="objects">Arguments that are objects, by name.</param>
    /// <param name="arguments">Other arguments, written as on the command line of libvips.</param>
    /// <exception cref="VipsException">The operation failed.</exception>
    public static nint Run(
        string operation, (string Name, nint Instance)[] objects, params (string Name, string Value)[] arguments)
    {
        var made = WithText(operation, s_newOperation);
        if (made == 0)
            throw new VipsException(TakeErrors());
        try
        {
            foreach (var (name, instance) in objects)
                SetObject(made, name, instance);
            foreach (var (name, value) in arguments)
                SetText(made, name, value);
            if (s_buildOperation(&made) != 0)
                throw new VipsException(TakeErrors());
            return operation.EndsWith("save_target", StringComparison.Ordinal) ? 0 : Output(made);
        }
        finally
        {
            s_unrefOutputs(made);
            s_unref(made);
        }
    }

    /// <summary>What went wrong, on whatever thread, in the words of the library: for those who look for a mistake.</summary>
    public static string TakeErrors()
    {
        var copy = s_takeErrors();
        var errors = Marshal.PtrToStringUTF8(copy) ?? "";
        s_free(copy);
        return errors.Trim().Split('\n')[0];
    }

    [UnmanagedCallersOnly]
    private static void Ignore(byte* domain, int level, byte* message, void* data)
    {
    }

    private static void SetObject(nint operation, string name, nint instance)
    {
        Value value = default;
        s_initValue(&value, ObjectType);
        s_setObject(&value, instance);
        var text = Marshal.StringToCoTaskMemUTF8(name);
        s_setProperty(operation, (byte*)text, &value);
        Marshal.FreeCoTaskMem(text);
        s_unsetValue(&value);
    }

    private static void SetText(nint operation, string name, string value)
    {
        var (nameText, valueText) = (Marshal.StringToCoTaskMemUTF8(name), Marshal.StringToCoTaskMemUTF8(value));
        var result = s_setArgument(operation, (byte*)nameText, (byte*)valueText);
        Marshal.FreeCoTaskMem(nameText);
        Marshal.FreeCoTaskMem(valueText);
        if (result != 0)
            throw new VipsException(TakeErrors());
    }

    private static nint Output(nint operation)
    {
        Value value = default;
        s_initValue(&value, ObjectType);
        fixed (byte* name = "out\0"u8)
            s_getProperty(operation, name, &value);
        var output = s_dupObject(&value);
        s_unsetValue(&value);
        return output;
    }

    private static nint WithText(string text, delegate* unmanaged<byte*, nint> call)
    {
        var bytes = Marshal.StringToCoTaskMemUTF8(text);
        var result = call((byte*)bytes);
        Marshal.FreeCoTaskMem(bytes);
        return result;
    }

    /// <summary><c>GValue</c>: a type and room for two words.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Value
    {
        public nuint Type;
        public ulong First;
        public ulong Second;
    }
}

/// <summary>The library could not do what it was asked to do; the message is its own.</summary>
internal sealed class VipsException(string message) : Exception(message);
