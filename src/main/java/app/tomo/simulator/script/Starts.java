package app.tomo.simulator.script;

/// In which starts of the daemon a line counts; the first is 1.
public record Starts(int first, int last) {
    public static final Starts ALL = new Starts(1, Integer.MAX_VALUE);

    public boolean include(int start) {
        return first <= start && start <= last;
    }
}
