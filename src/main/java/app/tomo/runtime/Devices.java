package app.tomo.runtime;

import app.tomo.model.Keyboard;

import java.util.List;

/// The machine's keyboards. Any thread; only looks.
public interface Devices {
    /// A machine that nobody looks at.
    Devices NONE =
            new Devices() {
                @Override
                public List<Keyboard> keyboards() {
                    return List.of();
                }

                @Override
                public Subscription follow(Runnable changed) {
                    return () -> {};
                }

                @Override
                public boolean needsLogin() {
                    return false;
                }
            };

    /// The keyboards that are plugged in; not the ones that the daemon itself plays. Blocks for as long as the kernel does; empty
    /// where they cannot be known.
    List<Keyboard> keyboards();

    /// Tells of every keyboard that comes and goes, from a thread of its own, until it is closed. Returns at once.
    Subscription follow(Runnable changed);

    /// Whether the person was given the right to the devices after they logged in: then it counts from the next login on.
    /// Blocks for as long as the disk does.
    boolean needsLogin();
}
