package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.structure.Boundary;
import io.certwatch.product.engine.structure.Segment;
import io.certwatch.product.engine.structure.Structure;
import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.text.WordIndex;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Role;
import java.util.List;

/**
 * A listed thing in front of an accessory, of which the text says that it is sold whole (`整机`, `新购`) or with parts of
 * its own: `WEB应用防火墙 双电源 4电4光bypass 规则库升级三年`. Then the accessory may come with it.
 */
record WholeThing(Text text, Structure structure, List<Hit> found) {

    private static final WordIndex WHOLE = new WordIndex(LANGUAGE.foldWords("whole-thing"));
    private static final WordIndex NOT_WHOLE = new WordIndex(LANGUAGE.foldWords("not-whole"));

    /** The certain things in front of it; none if nothing says that they are sold. */
    List<Hit> beside(Hit accessory) {
        if (!accessory.is(Role.ACCESSORY) && !accessory.is(Role.PART)) return List.of();
        var listed = found.stream()
                .filter(hit -> hit.lexeme().isSureWhereItBinds() && !hit.namesOther() && hit.end() <= accessory.start())
                .toList();
        if (listed.isEmpty()) return listed;
        boolean described = hasParts(listed.getFirst(), accessory);
        boolean apart = Boundary.between(text, listed.getLast().end(), accessory.start()) != Boundary.NONE;
        return described || apart && accessory.is(Role.ACCESSORY) && isSaid() ? listed : List.of();
    }

    private boolean hasParts(Hit listed, Hit accessory) {
        return structure.described().stream()
                .anyMatch(segment -> segment.kind() == Segment.Kind.PROPERTY
                        && listed.end() <= segment.start()
                        && segment.end() <= accessory.start()
                        && found.stream().anyMatch(hit -> hit.is(Role.PART) && isIn(segment, hit)));
    }

    private static boolean isIn(Segment segment, Hit hit) {
        return segment.start() <= hit.start() && hit.end() <= segment.end();
    }

    /** `整机交换容量` says nothing of what is sold. */
    private boolean endsPhrase(int end) {
        return !(Chars.chinese(text.at(end)) && text.joinsPrevious(end));
    }

    private boolean isSaid() {
        boolean said = false;
        for (var field : text.fields()) {
            for (int at = field.start(); at < field.end(); at++) {
                for (var word : NOT_WHOLE.beginningWith(text.at(at))) if (text.has(word, at)) return false;
                for (var word : WHOLE.beginningWith(text.at(at)))
                    said |= text.has(word, at) && endsPhrase(at + word.length());
            }
        }
        return said;
    }
}
