package io.certwatch.catalogue.fuzz;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * A property that is tried with the same hundred damages in every build, and with others for as long as {@code -Dfuzz.seconds=3600} says. A failure names
 * the damage, made as small as possible, and its seed.
 */
@Property
@AddLifecycleHook(FuzzTime.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fuzz {}
