// A list of whole numbers that grows, four bytes for each.

export class Growing {
  array: Int32Array<ArrayBuffer> = new Int32Array(1024);
  length = 0;

  push(number: number): void {
    if (this.length === this.array.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length++] = number;
  }
}
