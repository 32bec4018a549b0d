package app.tomo;

import javafx.application.Platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Tomo with a window that hangs as soon as there is one; the first argument is a file to say so in.
final class HungWindow {
    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(20);

    private HungWindow() {}

    public static void main(String[] arguments) {
        Path told = Path.of(arguments[0]);
        Thread.ofPlatform().daemon().start(() -> hangWhenThereIsOne(told));
        Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void hangWhenThereIsOne(Path told) {
        while (true) {
            try {
                Platform.runLater(() -> hang(told));
                return;
            } catch (IllegalStateException notYet) {
                LockSupport.parkNanos(A_MOMENT);
            }
        }
    }

    private static void hang(Path told) {
        try {
            Files.writeString(told, "hung");
            new CountDownLatch(1).await();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
