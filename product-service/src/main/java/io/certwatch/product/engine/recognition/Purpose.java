package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import java.util.List;
import java.util.stream.Stream;

/** `变频器 PLC控制用`, `电源（交换机用）`: the purpose of a thing is before 用. */
final class Purpose {

    private static final char USED = '用';
    private static final List<String> BETWEEN =
            Stream.concat(Stream.of(""), LANGUAGE.words("before-use").stream()).toList();

    private Purpose() {}

    static boolean follows(Text text, int end) {
        for (var between : BETWEEN) {
            int used = end + between.length();
            if (text.at(used) == USED && stands(text, between, end) && !Chars.chinese(text.at(used + 1))) return true;
        }
        return false;
    }

    private static boolean stands(Text text, String word, int at) {
        for (int i = 0; i < word.length(); i++) {
            if (text.at(at + i) != word.charAt(i)) return false;
        }
        return true;
    }
}
