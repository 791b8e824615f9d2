/* The program: captures the process, builds the pieces, picks the screen or the command line. */
int main(void)
{
	return 0;
}
