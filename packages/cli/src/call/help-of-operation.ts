/**
 * `call PRODUCT OPERATION --help` asks for help with the operation, which `operations` gives. Other command lines are as
 * they were.
 */
export function withHelpOfOperation(args: readonly string[]): readonly string[] {
  const [command, product, operation] = args;
  const asksForHelp = args.includes('--help') || args.includes('-h');
  const isOperation = [product, operation].every((word) => word !== undefined && !word.startsWith('-'));
  return command === 'call' && asksForHelp && isOperation ? ['operations', product ?? '', operation ?? ''] : args;
}
