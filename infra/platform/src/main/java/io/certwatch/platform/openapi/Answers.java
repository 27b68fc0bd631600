package io.certwatch.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The statuses that an operation answers: all of its successes, and those errors that neither its path nor its parameters nor its body
 * let one expect, such as 409.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {
    int[] value() default {};

    /** Of what is no JSON and is named nowhere else. */
    String[] media() default {};
}
