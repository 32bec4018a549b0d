package app.tomo.model;

/// Derives the five facts. Nothing in here concludes one fact from another (rule 3).
final class FactsRule {
    private FactsRule() {}

    static Facts of(Draft draft) {
        ServiceStatus status = draft.status();
        if (status == null) {
            return new Facts(
                    Truth.UNKNOWN,
                    Truth.UNKNOWN,
                    Truth.UNKNOWN,
                    responding(draft),
                    capturing(draft));
        }
        return new Facts(
                Truth.of(status.load() != LoadState.NOT_FOUND),
                Truth.of(status.load() == LoadState.LOADED),
                running(draft, status),
                responding(draft),
                capturing(draft));
    }

    /// "Active, but without a process" is believed only at the third reading in a row (incident 1).
    private static Truth running(Draft draft, ServiceStatus status) {
        if (status.hasProcess()) {
            return Truth.YES;
        }
        boolean doubtful =
                status.activity() == Activity.ACTIVE
                        && draft.processMisses < draft.limits.missesUntilGone();
        return doubtful ? Truth.UNKNOWN : Truth.NO;
    }

    private static Truth responding(Draft draft) {
        return switch (draft.link) {
            case Link.Idle _ ->
                    draft.pid() == 0 && draft.status() != null ? Truth.NO : Truth.UNKNOWN;
            case Link.Connecting link -> link.downSince() == null ? Truth.UNKNOWN : Truth.NO;
            case Link.Down _ -> Truth.NO;
            case Link.Open link -> {
                if (link.misses() >= draft.limits.missesUntilUnresponsive()) {
                    yield Truth.NO;
                }
                yield link.lastAnswer() == null ? Truth.UNKNOWN : Truth.YES;
            }
        };
    }

    private static Truth capturing(Draft draft) {
        boolean none =
                draft.findings.stream()
                        .anyMatch(
                                finding ->
                                        switch (finding.id()) {
                                            case KEYBOARD_GRABBED,
                                                    KEYBOARD_NONE,
                                                    KEYBOARD_WAITING ->
                                                    true;
                                            default -> false;
                                        });
        if (draft.status() != null && draft.pid() == ServiceStatus.NO_PID) {
            return Truth.UNKNOWN;
        }
        if (draft.daemon.activity() != null) {
            return Truth.YES;
        }
        return none ? Truth.NO : Truth.UNKNOWN;
    }
}
