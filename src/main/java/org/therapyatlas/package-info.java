/**
 * The program: {@code Main} reads the arguments and opens the session, {@code Atlas} is the flow
 * from the corpus to the reports on one page, {@code Tables} lists what is published.
 */
package org.therapyatlas;
