package app.tomo;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Who is told what a person and their desktop do.
///
/// @param attended whether the window is in front
/// @param noticeClosed which incident's notification a person closed
/// @param doNotDisturb whether the desktop says that the person is not to be disturbed
/// @param quit that Tomo is to end
/// @param terminal a sentence for where Tomo was started, if anybody looks
/// @param failed that JavaFX cannot start here
record FrontTold(
        Consumer<Boolean> attended,
        LongConsumer noticeClosed,
        Consumer<Boolean> doNotDisturb,
        Runnable quit,
        Consumer<String> terminal,
        Consumer<Throwable> failed) {}
