package app.tomo.kanata;

import app.tomo.model.DaemonAddress;
import app.tomo.model.LinkFailure;
import app.tomo.model.ReloadSupport;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Finds out which protocol a daemon speaks, by `{"Hello":{}}` on a connection of its own: up to 1.10 the daemon hangs up
/// on a command that it does not know, and how it does so tells the version.
final class VersionProbe {
    /// What the daemon gave away.
    ///
    /// @param namesKeys whether it can name its virtual keys
    record Version(String text, ReloadSupport reload, boolean namesKeys) {}

    /// The first version that can reload over its socket does not say its own number.
    static final Version V1_10 = new Version("1.10", ReloadSupport.CONFIRMED, false);

    static final Version BEFORE_1_10 = new Version("1.6–1.9", ReloadSupport.NONE, false);

    private final DaemonAddress address;
    private final int bound;
    private final Parting parting;

    VersionProbe(DaemonAddress address, int bound, Parting parting) {
        this.address = address;
        this.bound = bound;
        this.parting = parting;
    }

    /// Blocks for twice the deadline at most: once to connect, once for the answer. Null where there was none.
    @Nullable Version ask(Duration deadline) throws InterruptedException {
        CompletableFuture<@Nullable Version> answer = new CompletableFuture<>();
        CompletableFuture<Boolean> opened = new CompletableFuture<>();
        try (Wire wire = new Wire(address, bound, parting, new Answer(opened, answer))) {
            wire.open(deadline);
            if (!opened.get() || !wire.send(ClientCodec.write(new ClientMessage.Hello()))) {
                return null;
            }
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return null;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Answer(
            CompletableFuture<Boolean> opening, CompletableFuture<@Nullable Version> answer)
            implements Wire.Listener {
        @Override
        public void opened() {
            opening.complete(true);
        }

        @Override
        public void heard(List<Frame> frames) {
            for (Frame frame : frames) {
                Version version = frame instanceof Frame.Value(String json) ? read(json) : null;
                if (version != null) {
                    answer.complete(version);
                }
            }
        }

        @Override
        public void ended(LinkFailure why) {
            opening.complete(false);
            answer.complete(null);
        }
    }

    private static @Nullable Version read(String json) {
        return switch (ServerCodec.read(json)) {
            case ServerMessage.HelloOk hello ->
                    new Version(
                            hello.version(),
                            hello.capabilities().contains("reload")
                                    ? ReloadSupport.CONFIRMED
                                    : ReloadSupport.NONE,
                            hello.capabilities().contains("fake-key-names"));
            case ServerMessage.Refused(String why) when Refusals.unknownCommand(why) -> V1_10;
            case ServerMessage.Failure _ -> BEFORE_1_10;
            case null, default -> null;
        };
    }
}
