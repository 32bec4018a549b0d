package app.tomo.schedules;

import app.tomo.model.Limit;
import app.tomo.model.LimitRule;
import app.tomo.model.Limits;

import java.util.List;
import java.util.random.RandomGenerator;

/// Limits that somebody might choose.
final class LimitsAtRandom {
    /// What a schedule gets other values of; none makes a schedule long.
    private static final List<Limit> OTHERS =
            List.of(
                    Limit.RETRY_FIRST,
                    Limit.RETRY_MOST,
                    Limit.RELOAD_COOL_DOWN,
                    Limit.BACK_OFF_FIRST,
                    Limit.SUSPICION,
                    Limit.LOOP_SHORT_COUNT,
                    Limit.LOOP_LONG_COUNT,
                    Limit.QUEUE_SIZE,
                    Limit.QUEUE_LIFE,
                    Limit.NOTICE_QUIET,
                    Limit.NOTICE_LASTING,
                    Limit.NOTICE_WELL,
                    Limit.STOP,
                    Limit.DEADLY);

    private LimitsAtRandom() {}

    static Limits of(RandomGenerator random) {
        Limits limits =
                switch (random.nextInt(8)) {
                    case 0 -> Limits.DEFAULT;
                    case 1, 2 -> others(random, calm());
                    default -> calm();
                };
        boolean keepsTheRules = LimitRule.ALL.stream().allMatch(rule -> rule.holds(limits));
        return keepsTheRules ? limits : Limits.DEFAULT;
    }

    /// Which look seldom, so that minutes cost few steps, and which let little wait.
    private static Limits calm() {
        return Limits.DEFAULT
                .with(Limit.PING, 20_000)
                .with(Limit.HEALTH_CACHE, 30_000)
                .with(Limit.SERVICE_CACHE, 30_000)
                .with(Limit.RETRY_MOST, 20_000)
                .with(Limit.QUEUE_SIZE, 2);
    }

    private static Limits others(RandomGenerator random, Limits from) {
        Limits limits = from;
        for (int i = 0; i < 4; i++) {
            Limit limit = OTHERS.get(random.nextInt(OTHERS.size()));
            long most = Math.min(limit.most(), limit.initial() * 3);
            limits = limits.with(limit, random.nextLong(limit.least(), most + 1));
        }
        return limits;
    }
}
