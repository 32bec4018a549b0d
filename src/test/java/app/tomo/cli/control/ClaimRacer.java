package app.tomo.cli.control;

import app.tomo.config.Places;
import app.tomo.config.TestSurroundings;

import java.io.IOException;
import java.nio.file.Path;

/// A process that asks for the claim when it is told to, says what it got, and keeps it until it is ended.
final class ClaimRacer {
    private ClaimRacer() {}

    public static void main(String[] arguments) throws IOException {
        Places places = Places.of(TestSurroundings.below(Path.of(arguments[0])), "default");
        System.out.println("ready");
        int _ = System.in.read();
        System.out.println(
                switch (ControlClaim.take(places)) {
                    case ControlClaim.Result.Mine _ -> "mine";
                    case ControlClaim.Result.Taken _ -> "taken";
                    case ControlClaim.Result.Unusable unusable -> unusable.toString();
                });
        while (System.in.read() >= 0) {
            // Until the test closes its end.
        }
    }
}
