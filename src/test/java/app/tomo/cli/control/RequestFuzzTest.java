package app.tomo.cli.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import java.nio.charset.StandardCharsets;

/// Whatever is said at the control socket, by either side.
class RequestFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void aRequestSaysTheSameWhenItIsSaidAgain(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8);
        Request request = RequestCodec.read(line);
        if (request != null) {
            String again = RequestCodec.write(request);
            assertEquals(-1, again.indexOf('\n'));
            assertEquals(request, RequestCodec.read(again));
            int given = request.given().settings().size() + request.given().limits().size();
            assertTrue(given <= bytes.length);
            assertEquals(Protocol.VERSION, Protocol.version(again));
        } else if (Protocol.read(line) == null) {
            assertEquals(Protocol.NO_VERSION, Protocol.version(line));
        }
    }

    @FuzzTest(maxDuration = "5m")
    void aReplySaysTheSameWhenItIsSaidAgain(byte[] bytes) {
        Reply reply = ReplyCodec.read(new String(bytes, StandardCharsets.UTF_8));
        if (reply != null) {
            String again = ReplyCodec.write(reply);
            assertEquals(-1, again.indexOf('\n'));
            assertEquals(reply, ReplyCodec.read(again));
        }
    }
}
