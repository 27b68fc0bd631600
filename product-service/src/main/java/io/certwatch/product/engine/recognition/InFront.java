package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.structure.Boundary;
import io.certwatch.product.engine.structure.PropertyMarks;
import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part or a service in front of the thing that it is for, apart from it: `备用电源 堡垒机`, `巡检 防火墙 2台`. Chinese names
 * what is sold first where each word is a phrase of its own.
 *
 * @param nouns the words for things of a statement, in the order of the text
 */
record InFront(Text text, List<Hit> nouns) {

    private static final List<String> DONE = LANGUAGE.foldWords("done-to-things");
    private static final List<String> COMPONENT = LANGUAGE.foldWords("component-in-front");
    private static final List<String> BOUGHT_NEW = LANGUAGE.foldWords("bought-new");
    private static final List<String> SPARE = LANGUAGE.foldWords("spare");

    /** Null if the statement begins with nothing of that kind. */
    @Nullable
    Hit head() {
        for (int i = 0; i + 1 < nouns.size(); i++) {
            var noun = nouns.get(i);
            if (noun.namesOther() && !noun.namesListed()) return isInFront(noun, nouns.get(i + 1), i) ? noun : null;
            if (!isJoined(noun, nouns.get(i + 1))) return null;
        }
        return null;
    }

    private boolean isInFront(Hit noun, Hit next, int index) {
        if (isBoughtNew(next)) return false;
        boolean first = index == 0 && (noun.is(Role.PART) || isSpare(noun) || isComponent(noun));
        return (first || isDone(noun))
                && next.namesListed()
                && endsPhrase(noun.end())
                && !isJoined(noun, next)
                && !PropertyMarks.isCounted(text, noun);
    }

    /** `机房搬迁 新购防火墙` */
    private boolean isBoughtNew(Hit thing) {
        int end = text.at(thing.start() - 1) == ' ' ? thing.start() - 1 : thing.start();
        return text.endsWithAny(BOUGHT_NEW, text.fieldAt(thing.start()).start(), end);
    }

    /** Whether nothing else can be sold: work on a thing that exists, or a part that replaces one. */
    boolean governs(Hit head) {
        return isDone(head) || isSpare(head);
    }

    private boolean isDone(Hit head) {
        return text.endsWithAny(DONE, head.start(), head.end());
    }

    private boolean isSpare(Hit head) {
        int end = text.at(head.start() - 1) == ' ' ? head.start() - 1 : head.start();
        return text.endsWithAny(SPARE, text.fieldAt(head.start()).start(), end)
                || text.hasAny(SPARE, head.start())
                || PropertyMarks.isReplaced(text, head);
    }

    /** `固态硬盘 480G 防火墙` */
    private boolean isComponent(Hit head) {
        return text.endsWithAny(COMPONENT, head.start(), head.end());
    }

    private boolean isJoined(Hit one, Hit next) {
        return Boundary.between(text, one.end(), next.start()) == Boundary.NONE;
    }

    private boolean endsPhrase(int end) {
        return Chars.chinese(text.at(end - 1)) && !(Chars.chinese(text.at(end)) && text.joinsPrevious(end));
    }
}
