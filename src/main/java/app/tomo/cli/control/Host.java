package app.tomo.cli.control;

import app.tomo.cli.command.Defects;
import app.tomo.cli.command.Examination;
import app.tomo.cli.command.Session;
import app.tomo.config.SettingsDesk;
import app.tomo.words.Words;

import java.io.IOException;

/// What the app puts behind its control socket.
public record Host(
        Engines engine,
        SettingsDesk desk,
        Words words,
        Defects defects,
        AppControl app,
        Examination examination) {
    /// Where a command finds the engine of the app, which may still be looking for what it is to look after.
    public interface Engines {
        /// Blocks until it is there.
        ///
        /// @throws IOException where the app ends before that
        Session await() throws IOException;
    }
}
