package app.tomo.ui.configuration;

import app.tomo.config.ConfigHistory;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Objects;

class FakeDeskTest extends ConfigDeskContract {
    private @Nullable FakeDesk desk;

    @Override
    protected ConfigDesk desk(Path home) {
        FakeDesk made = new FakeDesk(home);
        desk = made;
        return made;
    }

    @Override
    protected ConfigHistory history() {
        return Objects.requireNonNull(desk).history;
    }
}
