package app.tomo.model;

import java.util.Locale;

/// A keyboard of the machine, and who has it.
///
/// @param path the device, as the daemon's log names it: `/dev/input/event0`
/// @param name as the keyboard calls itself
public record Keyboard(String path, String name, State state) {
    /// Who has a keyboard.
    public enum State {
        /// The daemon.
        REMAPPED,
        /// Nobody: what is typed on it stays as it is.
        NOT_REMAPPED,
        /// Another program, so that the daemon could not have it.
        HELD_ELSEWHERE,
        UNKNOWN;

        /// The name in `--json` output: `held-elsewhere`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Keyboard as(State next) {
        return new Keyboard(path, name, next);
    }
}
