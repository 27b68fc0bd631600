package io.certwatch.product.engine.criteria;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.text.Text;
import java.util.List;

/** Chassis of several nodes, for which it is open whether a count is that of a node: `2U四节点，每节点2颗CPU`. */
final class Nodes {

    private static final List<String> WORDS = LANGUAGE.words("several-nodes");

    private Nodes() {}

    static boolean areIn(Text text) {
        for (var field : text.fields()) {
            for (var word : WORDS) {
                if (field.original().contains(word)) return true;
            }
        }
        return false;
    }
}
