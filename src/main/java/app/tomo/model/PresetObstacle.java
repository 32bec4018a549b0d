package app.tomo.model;

/// What stands in the way of starting the daemon with another config at this moment, so that it is not offered.
public enum PresetObstacle {
    NONE,
    /// Another action is under way.
    BUSY,
    /// There is nothing that could be started, or it is not known yet.
    NOTHING,
    /// The unit is the machine's: Tomo has no leave to change it.
    OF_MACHINE,
    /// Somebody else runs it.
    SOMEBODY_ELSES,
    /// It is the built-in simulator.
    DEMONSTRATION;

    public static PresetObstacle of(Snapshot snapshot) {
        if (snapshot.invocation().simulated()) {
            return DEMONSTRATION;
        }
        Obstacle lasting = Obstacle.lasting(ActionKind.RESTART, snapshot);
        return switch (lasting) {
            case NOT_OURS -> SOMEBODY_ELSES;
            case UNDECIDED, NOT_INSTALLED, UNIT_UNUSABLE, NOT_SEEN -> NOTHING;
            default -> {
                if (snapshot.target().scope() == Scope.SYSTEM) {
                    yield OF_MACHINE;
                }
                yield snapshot.action() == null ? NONE : BUSY;
            }
        };
    }
}
