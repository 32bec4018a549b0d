package app.tomo.service;

import app.tomo.model.Keyboard;
import app.tomo.model.Truth;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;

/// Whether a key of a keyboard is held down, as the kernel has it (EVIOCGKEY of linux/input.h): nothing of what is typed is read. Any
/// thread; blocks for as long as the kernel does.
public final class HeldKeys {
    private static final Logger LOG = LoggerFactory.getLogger(HeldKeys.class);

    /// A bit for each key up to KEY_MAX (linux/input-event-codes.h).
    private static final int BYTES = 96;

    /// `_IOC(_IOC_READ, 'E', 0x18, BYTES)` (asm-generic/ioctl.h).
    private static final long EVIOCGKEY = 2L << 30 | (long) BYTES << 16 | 'E' << 8 | 0x18;

    /// Only to read, and without waiting (asm-generic/fcntl.h).
    private static final int FLAGS = 0x800;

    private HeldKeys() {}

    /// UNKNOWN where none of them may be asked.
    public static Truth any(List<Keyboard> keyboards) {
        Truth all = Truth.UNKNOWN;
        for (Keyboard keyboard : keyboards) {
            Truth one = of(keyboard.path());
            if (one == Truth.YES) {
                return one;
            }
            all = one == Truth.NO ? one : all;
        }
        return all;
    }

    @SuppressWarnings("restricted") // jvm.options lets this class path call C.
    private static Truth of(String path) {
        try (Arena arena = Arena.ofConfined()) {
            int file =
                    (int)
                            c(
                                            "open",
                                            2,
                                            ValueLayout.JAVA_INT,
                                            ValueLayout.ADDRESS,
                                            ValueLayout.JAVA_INT)
                                    .invokeExact(arena.allocateFrom(path), FLAGS);
            if (file < 0) {
                return Truth.UNKNOWN;
            }
            try {
                MemorySegment keys = arena.allocate(BYTES);
                int status =
                        (int)
                                c(
                                                "ioctl",
                                                2,
                                                ValueLayout.JAVA_INT,
                                                ValueLayout.JAVA_INT,
                                                ValueLayout.JAVA_LONG,
                                                ValueLayout.ADDRESS)
                                        .invokeExact(file, EVIOCGKEY, keys);
                return status < 0 ? Truth.UNKNOWN : Truth.of(isAnySet(keys));
            } finally {
                int _ =
                        (int)
                                c("close", 1, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)
                                        .invokeExact(file);
            }
        } catch (Throwable missing) {
            LOG.debug("held keys cannot be asked for", missing);
            return Truth.UNKNOWN;
        }
    }

    /// @param fixed how many of its parameters every call has
    @SuppressWarnings("restricted") // As above.
    private static MethodHandle c(
            String name, int fixed, ValueLayout result, ValueLayout... parameters) {
        Linker linker = Linker.nativeLinker();
        SymbolLookup lookup = linker.defaultLookup();
        FunctionDescriptor form = FunctionDescriptor.of(result, parameters);
        return fixed < parameters.length
                ? linker.downcallHandle(
                        lookup.findOrThrow(name), form, Linker.Option.firstVariadicArg(fixed))
                : linker.downcallHandle(lookup.findOrThrow(name), form);
    }

    private static boolean isAnySet(MemorySegment keys) {
        for (int i = 0; i < BYTES; i++) {
            if (keys.get(ValueLayout.JAVA_BYTE, i) != 0) {
                return true;
            }
        }
        return false;
    }
}
