package app.tomo.simulator.script;

/// A signal that can end the daemon, with its number on Linux.
public enum Signal {
    KILL(9),
    ABRT(6),
    USR1(10);

    private final int number;

    Signal(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
