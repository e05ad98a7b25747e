namespace Kiln.Objects;

/// <content>
/// Arrays used as queues. shift moves every element down; instead the elements of a longer array stay where they are, in a store whose first
/// one is <see cref="Shifted.Head"/>. What the loop and the built-ins read of such an array is one hole, which leads to the slow
/// paths; these serve reads, push, pop, shift and unshift, and all else asks for <see cref="JsObject.Elements"/>, which moves them down once.
/// </content>
internal sealed partial class JsArray
{
    /// <summary>Below this many elements moving them costs nothing.</summary>
    private const int LeastShifted = 32;

    private sealed class Shifted(JsValue[] store)
    {
        public JsValue[] Store = store;
        public int Head;

        /// <summary>Reads and writes since the last move of the head: who looks at most elements has them moved.</summary>
        public int Uses;
    }

    private bool TryGetShifted([NotNullWhen(true)] out Shifted? shifted)
    {
        shifted = (Flags & ObjectFlags.ShiftedElements) != 0 ? Trusted.As<Shifted>(RawElements[0]._ref!) : null;
        return shifted is not null;
    }

    private Shifted Enter(JsValue[] store, int head)
    {
        var shifted = new Shifted(store) { Head = head };
        RawElements = [new JsValue(JsValue.EmptyBits, shifted)];
        Flags |= ObjectFlags.ShiftedElements;
        return shifted;
    }

    /// <summary>Moves the elements to where their indices say.</summary>
    public void Straighten()
    {
        if (!TryGetShifted(out Shifted? shifted)) return;
        int count = (int)ArrayLength;
        JsValue[] store = shifted.Store;
        if (shifted.Head > 0)
        {
            Array.Copy(store, shifted.Head, store, 0, count);
            store.AsSpan(Math.Max(count, shifted.Head), Math.Min(count, shifted.Head)).Clear();
        }
        RawElements = store;
        Flags &= ~ObjectFlags.ShiftedElements;
    }

    /// <summary>Takes the first element of a simple array that is not empty.</summary>
    public JsValue Shift()
    {
        if (!TryGetShifted(out Shifted? shifted))
        {
            JsValue[] elements = RawElements;
            int count = (int)Math.Min(ArrayLength, (uint)elements.Length);
            if (count < LeastShifted || count < ArrayLength)
            {
                ArrayLength--;
                if (count == 0) return JsValue.Undefined;
                JsValue first = elements[0];
                Array.Copy(elements, 1, elements, 0, count - 1);
                elements[count - 1] = default;
                return first.IsEmpty ? JsValue.Undefined : first;
            }
            shifted = Enter(elements, 0);
        }
        shifted.Uses = 0;
        ref JsValue place = ref shifted.Store[shifted.Head++];
        JsValue value = place;
        place = default;
        if (--ArrayLength == 0) Straighten();
        return value.IsEmpty ? JsValue.Undefined : value;
    }

    /// <summary>Takes the last element of a shifted array.</summary>
    public bool TryPopShifted(out JsValue value)
    {
        value = default;
        if (!TryGetShifted(out Shifted? shifted)) return false;
        ref JsValue place = ref shifted.Store[shifted.Head + (int)ArrayLength - 1];
        value = place.IsEmpty ? JsValue.Undefined : place;
        place = default;
        if (--ArrayLength == 0) Straighten();
        return true;
    }

    /// <summary>Appends to a simple array that is shifted.</summary>
    private bool TryAppendShifted(JsValue value)
    {
        if (!TryGetShifted(out Shifted? shifted)) return false;
        int end = shifted.Head + (int)ArrayLength;
        if (end == shifted.Store.Length)
        {
            // With as much room in front as there are elements, moving them is paid for by the shifts before.
            bool isMoved = shifted.Head >= (int)ArrayLength;
            Straighten();
            if (!isMoved) return false;
            shifted = Enter(RawElements, 0);
            end = (int)ArrayLength;
        }
        shifted.Store[end] = value;
        ArrayLength++;
        return true;
    }

    /// <summary>Puts an element before all others of a simple array; false when the general way is to be taken.</summary>
    public bool TryUnshift(JsValue value)
    {
        if (!TryGetShifted(out Shifted? shifted) || shifted.Head == 0)
        {
            Straighten();
            int count = (int)ArrayLength;
            if (count < LeastShifted || (uint)count > (uint)RawElements.Length || count > 1 << 26) return false;
            int room = count;
            Interpreter.Interrupts.BeforeAllocating((room + count + 8) * 16L);
            var store = new JsValue[room + count + 8];
            Array.Copy(RawElements, 0, store, room, count);
            shifted = Enter(store, room);
        }
        shifted.Uses = 0;
        shifted.Store[--shifted.Head] = value;
        ArrayLength++;
        return true;
    }

    /// <summary>The place of an element that is there in a shifted array; null when the array is none, or the element is none.</summary>
    public ref JsValue PlaceOfShifted(int index)
    {
        if ((uint)index < ArrayLength && TryGetShifted(out Shifted? shifted))
        {
            if (++shifted.Uses > ArrayLength / 2)
            {
                Straighten();
                ref JsValue moved = ref RawElements[index];
                if (!moved.IsEmpty) return ref moved;
            }
            else
            {
                ref JsValue place = ref shifted.Store[shifted.Head + index];
                if (!place.IsEmpty) return ref place;
            }
        }
        return ref Unsafe.NullRef<JsValue>();
    }
}
