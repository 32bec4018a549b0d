package app.tomo.ui;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;

/// What GTK, which JavaFX and AWT bring along, finds in the environment: no session bus. GLib sends the whole process a TERM
/// when a bus that it is on goes away (`exit-on-close` of GDBusConnection), so a bus that only starts again would end Tomo; and
/// to switch that off on GTK's connection is a race against the bus. Tomo has a connection of its own for what it wants there.
public final class GtkEnvironment {
    private static final Logger LOG = LoggerFactory.getLogger(GtkEnvironment.class);

    private GtkEnvironment() {}

    /// To be called before JavaFX or AWT starts; any thread, any number of times. The JVM, and whatever it starts, has a copy of
    /// the environment already, which stays as it is.
    @SuppressWarnings(
            "restricted") // jvm.options lets this class path call C, as JavaFX itself does.
    public static void withoutBus() {
        try (Arena arena = Arena.ofConfined()) {
            Linker linker = Linker.nativeLinker();
            SymbolLookup c = linker.defaultLookup();
            var set =
                    linker.downcallHandle(
                            c.findOrThrow("setenv"),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_INT));
            var _ =
                    (int)
                            set.invokeExact(
                                    arena.allocateFrom("DBUS_SESSION_BUS_ADDRESS"),
                                    arena.allocateFrom("disabled:"),
                                    1);
        } catch (Throwable missing) {
            LOG.debug("GTK is on the session bus", missing);
        }
    }
}
