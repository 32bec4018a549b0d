package app.tomo.ui;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.atomic.AtomicBoolean;

/// GTK's own connection to the session bus, which comes with the first window. As GLib makes it, it sends the whole process a
/// TERM when the bus goes away (`g_dbus_connection_set_exit_on_close`): with a window open once, a bus that only starts again
/// would end Tomo.
final class SharedBus {
    private static final Logger LOG = LoggerFactory.getLogger(SharedBus.class);
    private static final String GIO = "libgio-2.0.so.0";
    private static final int SESSION = 2;

    private static final AtomicBoolean KEPT = new AtomicBoolean();

    private SharedBus() {}

    /// Has the process live on without it. Where there is no bus just now, to be called again when there is; returns at once,
    /// for a bus that hangs holds whoever asks for it. The connection is never given back: so there is no second one, which
    /// would end us again.
    static void outlive() {
        if (KEPT.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("tomo-glib").start(SharedBus::keep);
        }
    }

    @SuppressWarnings(
            "restricted") // jvm.options lets this class path call C, as JavaFX itself does.
    private static void keep() {
        try {
            SymbolLookup gio = SymbolLookup.libraryLookup(GIO, Arena.global());
            Linker linker = Linker.nativeLinker();
            var get =
                    linker.downcallHandle(
                            gio.findOrThrow("g_bus_get_sync"),
                            FunctionDescriptor.of(
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.ADDRESS));
            var setExit =
                    linker.downcallHandle(
                            gio.findOrThrow("g_dbus_connection_set_exit_on_close"),
                            FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
            var connection =
                    (MemorySegment)
                            get.invokeExact(SESSION, MemorySegment.NULL, MemorySegment.NULL);
            if (connection.equals(MemorySegment.NULL)) {
                KEPT.set(false);
            } else {
                setExit.invokeExact(connection, 0);
            }
        } catch (Throwable closed) {
            LOG.debug("GTK's bus is as GLib made it", closed);
        }
    }
}
