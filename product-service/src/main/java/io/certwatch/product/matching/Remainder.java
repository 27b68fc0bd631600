package io.certwatch.product.matching;

import io.certwatch.product.matching.text.Chars;
import io.certwatch.product.matching.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Chinese follows a name without a gap. The vocabulary knows the words that change nothing (系统, 设备, 旗舰版); any other goes on to
 * name something that we do not know: `防火墙收纳盒`.
 */
final class Remainder {

    private static final int A_WORD = 2;
    private static final String THINGS = "柜箱盒架卡线书课灯板罩袋贴";
    private static final String AND = "与和及或兼";

    private Remainder() {}

    static boolean isUnknown(Text text, Hit name, List<Hit> statement) {
        int at = name.end();
        if (AND.indexOf(text.at(at)) >= 0) return false;
        int unknown = 0;
        while (unknown < A_WORD && Chars.chinese(text.at(at)) && text.joinsPrevious(at)) {
            var next = startingAt(at, statement);
            if (next != null && !next.is(Role.NEUTRAL)) return false;
            if (next == null) unknown += THINGS.indexOf(text.at(at)) < 0 ? 1 : A_WORD;
            at = next == null ? at + 1 : next.end();
        }
        return unknown >= A_WORD;
    }

    private static @Nullable Hit startingAt(int position, List<Hit> hits) {
        for (var hit : hits) {
            if (hit.start() == position) return hit;
        }
        return null;
    }
}
