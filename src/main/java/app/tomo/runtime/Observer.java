package app.tomo.runtime;

import app.tomo.model.Event;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;

/// Sees all that goes through a [Mailbox], in order: for whoever writes down what happened. Called on the mailbox's thread;
/// returns at once, so what blocks is handed over. One that throws is reported to the log and kept.
public interface Observer {
    /// Once, before anything else: the state of the world in which it begins.
    default void began(Snapshot snapshot) {}

    /// An event was taken, and that came of it; when, is [Snapshot#at] of the next one.
    void stepped(Event event, Step step);
}
