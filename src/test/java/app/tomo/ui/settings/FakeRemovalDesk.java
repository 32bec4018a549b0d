package app.tomo.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Belonging;
import app.tomo.model.Belonging.Kind;

import java.util.ArrayList;
import java.util.List;

/// A Tomo that can be taken away as often as one likes.
final class FakeRemovalDesk implements RemovalDesk {
    /// What was asked for: whether the person's own was to be kept.
    final List<Boolean> asked = new ArrayList<>();

    /// What is not done the next time.
    List<String> undone = List.of();

    /// Whether whatever is asked of it throws.
    boolean mistaken;

    /// A thread that ends of it.
    static void run(Runnable task) {
        try {
            task.run();
        } catch (IllegalStateException planned) {
            assertEquals("planned", planned.getMessage());
        }
    }

    private void fail() {
        if (mistaken) {
            throw new IllegalStateException("planned");
        }
    }

    @Override
    public List<Belonging> look() {
        fail();
        return List.of(
                new Belonging(
                        Kind.RUNNING_UNIT,
                        "kanata.service",
                        "/home/you/.config/systemd/user/kanata.service",
                        false),
                new Belonging(Kind.FILE, "/etc/udev/rules.d/99-uinput.rules", "", true),
                new Belonging(Kind.MEMBER, "you", "uinput", true),
                new Belonging(Kind.SETTINGS, "/home/you/.config/tomo/settings.json", "", false),
                new Belonging(Kind.VERSIONS, "/home/you/.local/state/tomo/configs", "", false),
                new Belonging(Kind.STATE, "/home/you/.local/state/tomo", "", false));
    }

    @Override
    public List<String> remove(boolean keep) {
        fail();
        asked.add(keep);
        return undone;
    }
}
