package app.tomo.config;

import app.tomo.model.Limits;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A process that saves a text into a config, and after one step of it says so and waits to be killed.
///
///     KilledSaver STATE FILE TEXT STEP
final class KilledSaver {
    private KilledSaver() {}

    static void main(String[] arguments) {
        ConfigFiles files =
                new ConfigFiles(
                        SaveHazards.places(Path.of(arguments[0])),
                        () -> Limits.DEFAULT,
                        step -> {
                            if (step.name().equals(arguments[3])) {
                                waitToBeKilled(step.name());
                            }
                        });
        if (files.open(Path.of(arguments[1])) instanceof Opening.Opened(ConfigText text)) {
            System.out.println(files.save(text, arguments[2]));
        }
    }

    private static void waitToBeKilled(String step) {
        System.out.println(step);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
