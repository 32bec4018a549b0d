package app.tomo.ui;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// The name by which taskbars, and the rules of window managers, know Tomo's windows (`WM_CLASS`). JavaFX and GTK know
/// only the program file, `java`, and JavaFX has no public way to say another. Where these ways are closed the name stays.
final class ProgramName {
    static final String NAME = "Tomo";

    private static final Logger LOG = LoggerFactory.getLogger(ProgramName.class);
    private static final String GLIB = "libglib-2.0.so.0";

    private ProgramName() {}

    /// Names the group of all windows, for GTK. To be called before JavaFX starts; takes some milliseconds.
    @SuppressWarnings(
            "restricted") // jvm.options lets this class path call C, as JavaFX itself does.
    static void ofGroup() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address =
                    SymbolLookup.libraryLookup(GLIB, Arena.global()).findOrThrow("g_set_prgname");
            MethodHandle set =
                    Linker.nativeLinker()
                            .downcallHandle(
                                    address, FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
            set.invokeExact(arena.allocateFrom(NAME));
        } catch (Throwable closed) {
            LOG.debug("no GTK to be told a name", closed);
        }
    }

    /// Names each window from now on. FX thread.
    static void ofWindows() {
        try {
            com.sun.glass.ui.Application.GetApplication().setName(NAME);
        } catch (IllegalAccessError closed) {
            LOG.debug("jvm.options does not open JavaFX's class", closed);
        }
    }
}
