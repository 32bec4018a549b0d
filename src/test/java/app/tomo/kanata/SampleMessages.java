package app.tomo.kanata;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Messages of every kind.
final class SampleMessages {
    private static final String LETTERS = "abcé日😀\"\\{}[]\n\t :,";

    private SampleMessages() {}

    static List<ClientMessage> client() {
        ClientMessage.Wait wait = ClientMessage.Wait.upTo(Duration.ofSeconds(2));
        return List.of(
                new ClientMessage.ChangeLayer("nav"),
                new ClientMessage.RequestLayerNames(),
                new ClientMessage.RequestCurrentLayerInfo(),
                new ClientMessage.RequestCurrentLayerName(),
                new ClientMessage.ActOnFakeKey("vk", FakeKeyAction.TOGGLE),
                new ClientMessage.SetMouse(0, 65_535),
                new ClientMessage.RequestFakeKeyNames(),
                new ClientMessage.Hello(),
                new ClientMessage.Reload(),
                new ClientMessage.Reload(wait),
                new ClientMessage.ReloadNext(wait),
                new ClientMessage.ReloadPrev(ClientMessage.Wait.NO),
                new ClientMessage.ReloadNum(3, wait),
                new ClientMessage.ReloadFile("/a b", ClientMessage.Wait.NO));
    }

    static ServerMessage server(Random random) {
        String text = text(random);
        return switch (random.nextInt(14)) {
            case 0 -> new ServerMessage.LayerChange(text);
            case 1 -> new ServerMessage.LayerNames(texts(random));
            case 2 -> new ServerMessage.CurrentLayerInfo(text, text(random));
            case 3 -> new ServerMessage.CurrentLayerName(text);
            case 4 -> new ServerMessage.ConfigFileReload(text);
            case 5 -> new ServerMessage.MessagePush(JsonNodeFactory.instance.textNode(text));
            case 6 -> new ServerMessage.Failure(text);
            case 7 -> new ServerMessage.Accepted();
            case 8 -> new ServerMessage.Refused(text);
            case 9 -> new ServerMessage.HelloOk(text, 1, texts(random));
            case 10 -> new ServerMessage.FakeKeyNames(texts(random));
            case 11 -> new ServerMessage.ReloadResult(true, Duration.ofMillis(random.nextInt(99)));
            case 12 -> new ServerMessage.HoldActivated(text);
            default -> new ServerMessage.TapActivated(text);
        };
    }

    private static List<String> texts(Random random) {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            texts.add(text(random));
        }
        return texts;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
