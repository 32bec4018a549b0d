package app.tomo.kanata;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// What a client may say to the daemon. The comments name the first version that understands it; an older one answers
/// with an error and hangs up.
public sealed interface ClientMessage {
    /// 1.6. Never answered: an unknown layer is ignored in silence.
    record ChangeLayer(String layer) implements ClientMessage {}

    /// 1.6, answered by [ServerMessage.LayerNames].
    record RequestLayerNames() implements ClientMessage {}

    /// 1.6, answered by [ServerMessage.CurrentLayerInfo].
    record RequestCurrentLayerInfo() implements ClientMessage {}

    /// 1.6, answered by [ServerMessage.CurrentLayerName].
    record RequestCurrentLayerName() implements ClientMessage {}

    /// 1.6. Answered only where there is no such key.
    record ActOnFakeKey(String name, FakeKeyAction action) implements ClientMessage {}

    /// 1.6. Never answered. Both coordinates are 0 to 65535.
    record SetMouse(int x, int y) implements ClientMessage {}

    /// 1.11, answered by [ServerMessage.FakeKeyNames].
    record RequestFakeKeyNames() implements ClientMessage {}

    /// 1.11, answered by [ServerMessage.HelloOk].
    record Hello() implements ClientMessage {}

    /// 1.10. Answered by [ServerMessage.Accepted], which means "queued", or [ServerMessage.Refused]; success is told to every
    /// client by [ServerMessage.ConfigFileReload], failure to nobody.
    sealed interface Reloading extends ClientMessage {
        Wait waiting();
    }

    /// The config that is in use.
    record Reload(Wait waiting) implements Reloading {
        public Reload() {
            this(Wait.NO);
        }
    }

    /// The next of the configs that the daemon was started with. Its place in the list moves even when the parse fails.
    record ReloadNext(Wait waiting) implements Reloading {}

    record ReloadPrev(Wait waiting) implements Reloading {}

    /// The config at that place, counted from 0.
    record ReloadNum(long index, Wait waiting) implements Reloading {}

    /// Another file, which is added to the list.
    record ReloadFile(String path, Wait waiting) implements Reloading {}

    /// Whether to wait for the end of a reload (1.11; ignored by 1.10). The answer, [ServerMessage.ReloadResult], tells of the
    /// *previous* reload where the keyboard is idle: it is never to be shown to a person.
    ///
    /// @param timeout null for the daemon's own 5 s
    record Wait(boolean asked, @Nullable Duration timeout) {
        public static final Wait NO = new Wait(false, null);

        public static Wait upTo(Duration timeout) {
            return new Wait(true, timeout);
        }
    }
}
