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
        boolean managed = draft.target.scope() != Scope.ATTACHED;
        return new Facts(
                managed ? Truth.of(status.load() != LoadState.NOT_FOUND) : Truth.UNKNOWN,
                managed ? Truth.of(status.load() == LoadState.LOADED) : Truth.UNKNOWN,
                running(draft, status),
                responding(draft),
                capturing(draft));
    }

    /// "Active, but without a process" is believed only at the third reading in a row (incident 1).
    private static Truth running(Draft draft, ServiceStatus status) {
        Owner owner = status.owner();
        if (owner != null) {
            return owner.daemon();
        }
        if (status.hasProcess()) {
            return Truth.YES;
        }
        boolean doubtful =
                status.activity() == Activity.ACTIVE
                        && draft.processMisses < draft.limits.missesUntilGone();
        return doubtful ? Truth.UNKNOWN : Truth.NO;
    }

    static Truth responding(Draft draft) {
        return switch (draft.link) {
            case Link.Idle _ -> hasNoProcess(draft) ? Truth.NO : Truth.UNKNOWN;
            case Link.Connecting link -> link.downSince() == null ? Truth.UNKNOWN : Truth.NO;
            case Link.Down _ -> Truth.NO;
            case Link.Open link -> {
                if (link.hangs(draft.limits) || link.doubt(draft.limits) != null) {
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
        if (hasNoProcess(draft)) {
            return Truth.UNKNOWN;
        }
        if (draft.daemon.activity() != null) {
            return Truth.YES;
        }
        if (none) {
            return Truth.NO;
        }
        boolean holds =
                draft.keyboards.all(Truth.YES).stream()
                        .anyMatch(each -> each.state() == Keyboard.State.REMAPPED);
        return holds ? Truth.YES : Truth.UNKNOWN;
    }

    private static boolean hasNoProcess(Draft draft) {
        ServiceStatus status = draft.status();
        return status != null && !status.hasProcess();
    }
}
