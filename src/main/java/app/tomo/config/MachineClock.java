package app.tomo.config;

import app.tomo.model.Moment;
import app.tomo.runtime.Clock;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/// The moment by both clocks, as Linux tells it: `boot_id` (random(4)) and `/proc/uptime` (proc_uptime(5)), which counts
/// through every sleep. Elsewhere there is only the clock on the wall.
public final class MachineClock implements Supplier<Moment> {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path UPTIME = Path.of("/proc/uptime");

    private final Clock wall;

    public MachineClock(Clock wall) {
        this.wall = wall;
    }

    @Override
    public Moment get() {
        try {
            String seconds = Files.readString(UPTIME).split(" ", 2)[0];
            Duration up = Duration.ofMillis(new BigDecimal(seconds).movePointRight(3).longValue());
            return new Moment(wall.now(), Files.readString(BOOT).strip(), up);
        } catch (IOException | NumberFormatException _) {
            return new Moment(wall.now(), "", Duration.ZERO);
        }
    }
}
