package app.tomo.ui.status;

import app.tomo.model.Snapshot;
import app.tomo.runtime.Scheduler;
import app.tomo.ui.FxBridge;
import app.tomo.ui.theme.Theme;
import app.tomo.words.NoTray;
import app.tomo.words.SnapshotBuilder;
import app.tomo.words.Words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

/// Opens the status window on a real desktop, to be looked at, and does what it reads, a word a line: the name of one of
/// [Situations], `at X Y`, `open`, `no-tray`, `quit`. Prints what the window asks for.
public final class Showroom {
    private Showroom() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Snapshot> situations = Situations.all();
        NoCommands commands = new NoCommands();
        FxBridge bridge = new FxBridge(Runnable::run, Throwable::printStackTrace);
        StatusViewModel model =
                new StatusViewModel(
                        Words.about("kanata", ZoneOffset.UTC), () -> SnapshotBuilder.NOW, commands);
        Scheduler never = (delay, task) -> () -> {};
        StatusWindow window =
                new StatusWindow(
                        bridge,
                        new Theme(bridge),
                        model,
                        never,
                        () -> System.out.println("closed, was asked " + commands.asked));
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ", -1);
                switch (words[0]) {
                    case "at" ->
                            window.toggleAt(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
                    case "open" -> window.open();
                    case "no-tray" -> window.noTray(NoTray.NO_HOST);
                    case "quit" -> {
                        bridge.stop();
                        return;
                    }
                    default -> window.publish(Objects.requireNonNull(situations.get(line), line));
                }
            }
        }
    }
}
