package org.therapyatlas.corpus;

import java.io.Serializable;

/**
 * One input file as it was when the run began.
 *
 * @param path where it stands, qualified with its filesystem
 * @param name its path below the input root, as published
 * @param bytes its size as stored
 * @param modified when it was last written, in the clock of its filesystem
 */
public record SourceFile(String path, String name, long bytes, long modified)
    implements Serializable {}
