package io.certwatch.security;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/**
 * The name of a person as it is shown: a name of Chinese characters with the family name first and without a space, every other name as
 * the provider writes it, or with the given name first.
 */
final class PersonName {
    private PersonName() {}

    /**
     * @param whole as the provider writes it; providers put the given name first, also of Chinese names
     * @return empty if nothing is known
     */
    static Optional<String> of(Optional<String> given, Optional<String> family, Optional<String> whole) {
        if (given.isPresent() && family.isPresent()) {
            if (isChinese(given.get()) && isChinese(family.get())) {
                return Optional.of(family.get().strip() + given.get().strip());
            }
            return whole.or(
                    () -> Optional.of(given.get().strip() + " " + family.get().strip()));
        }
        return whole.or(() -> given).or(() -> family);
    }

    private static boolean isChinese(String name) {
        return name.codePoints().anyMatch(character -> UnicodeScript.of(character) == UnicodeScript.HAN)
                && name.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(character -> UnicodeScript.of(character) == UnicodeScript.HAN);
    }
}
